package wanglou.map.pack;

/** Home: any thread. Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * @param part which part, e.g. {@code tiles}, {@code roads}, {@code places}
     * @param done 0…1
     */
    void at(String part, double done);
}
