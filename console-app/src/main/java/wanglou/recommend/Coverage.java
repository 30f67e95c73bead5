package wanglou.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Home: any (never changed once made). How many free units reach each area in three minutes. */
public final class Coverage {

    private final List<Area> areas;
    private final int[] units;

    private Coverage(List<Area> areas, int[] units) {
        this.areas = areas;
        this.units = units;
    }

    /** @param reaches one per unit: the areas it gets to */
    public static Coverage of(List<Area> areas, Collection<BitSet> reaches) {
        int[] units = new int[areas.size()];
        reaches.forEach(reach -> reach.stream().forEach(area -> units[area]++));
        return new Coverage(areas, units);
    }

    /** What stays when these go, each of which is counted here. */
    public Coverage without(Collection<BitSet> reaches) {
        int[] left = units.clone();
        reaches.forEach(reach -> reach.stream().forEach(area -> left[area] = Math.max(0, left[area] - 1)));
        return new Coverage(areas, left);
    }

    /** Whether there is anything to say: without roads there is not. */
    public boolean known() {
        return !areas.isEmpty();
    }

    int units(int area) {
        return units[area];
    }

    /** Part of the areas that somebody reaches, 0 to 1. */
    public double share() {
        int covered = 0;
        for (int each : units) {
            covered += each > 0 ? 1 : 0;
        }
        return units.length == 0 ? 0 : (double) covered / units.length;
    }

    /** What a unit's going means: the areas that lose their last or their second one, by quarter, the worst first. */
    List<Gap> gapsWithout(BitSet reach) {
        return gaps(without(List.of(reach)), reach);
    }

    /** What becomes worse from here to there. */
    public List<Gap> gaps(Coverage after) {
        BitSet all = new BitSet();
        all.set(0, units.length);
        return gaps(after, all);
    }

    private List<Gap> gaps(Coverage after, BitSet among) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        among.stream().filter(i -> after.units[i] < units[i] && after.units[i] <= 1)
                .forEach(i -> byName.computeIfAbsent(areas.get(i).zh() + '\n' + areas.get(i).en(), n -> new ArrayList<>()).add(i));
        List<Gap> gaps = new ArrayList<>();
        byName.values().forEach(cells -> {
            int worst = cells.stream().mapToInt(i -> after.units[i]).min().orElse(0);
            List<Integer> worstCells = cells.stream().filter(i -> after.units[i] == worst).toList();
            int before = worstCells.stream().mapToInt(i -> units[i]).min().orElse(0);
            Area name = areas.get(worstCells.getFirst());
            gaps.add(new Gap(name.zh(), name.en(), before, worst, worstCells.stream().map(areas::get).toList()));
        });
        gaps.sort(Comparator.comparingInt(Gap::after).thenComparing(Comparator.comparingDouble(Gap::km2).reversed()).thenComparing(Gap::en));
        return gaps;
    }
}
