package wanglou.map.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import wanglou.map.pack.PackPart;
import wanglou.map.pack.Progress;

/** Home: import process. {@code places/}: what has a name, an address or a purpose, with its search index; opened again by {@link PlaceIndex}. */
public final class PlacePart implements PackPart {

    static final String FOLDER = "places";
    static final String FILE = "places.bin";
    static final String INDEX = "index";

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void build(Path osmPbf, Path pack, Progress progress) throws IOException {
        progress.at(name(), 0);
        OsmScan scan = OsmScan.of(osmPbf);
        progress.at(name(), 0.5);
        CityPlaces city = PlaceGatherer.gather(scan.streets(), scan.spots());
        progress.at(name(), 0.6);
        write(city, pack, done -> progress.at(name(), 0.6 + 0.4 * done));
        progress.at(name(), 1);
    }

    static void write(CityPlaces city, Path pack, DoubleConsumer progress) throws IOException {
        Path folder = Files.createDirectories(pack.resolve(FOLDER));
        PlaceFile.write(folder.resolve(FILE), city);
        try (Directory directory = FSDirectory.open(folder.resolve(INDEX));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Words().analyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            int done = 0;
            for (CityPlaces.Entry entry : city.entries()) {
                writer.addDocument(PlaceFields.document(entry));
                if (++done % 1000 == 0) {
                    progress.accept((double) done / city.entries().size());
                }
            }
            writer.forceMerge(1); // the index is never written again
        }
    }
}
