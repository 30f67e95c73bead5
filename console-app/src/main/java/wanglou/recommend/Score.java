package wanglou.recommend;

/**
 * Home: any (immutable). Points, as they stand in the bar.
 *
 * @param time 0 to {@link Rules#TIME}
 * @param skill 0 to {@link Rules#SKILL}
 * @param load 0 to {@link Rules#LOAD}
 * @param remain 0 to {@link Rules#REMAIN}: what stays covered when it goes
 */
public record Score(int time, int skill, int load, int remain) {

    public int total() {
        return time + skill + load + remain;
    }
}
