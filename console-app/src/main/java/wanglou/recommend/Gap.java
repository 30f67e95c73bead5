package wanglou.recommend;

import java.util.List;

/**
 * Home: any (immutable). What a quarter loses when units go: how many would still reach it in three minutes.
 *
 * @param before units that reach its worst-off part now
 * @param after how many when they are gone: 0 or 1, else it is no gap
 * @param areas the parts that come down to that few
 */
public record Gap(String zh, String en, int before, int after, List<Area> areas) {

    public Gap {
        areas = List.copyOf(areas);
    }

    public String name(boolean chinese) {
        return chinese ? zh : en;
    }

    public double km2() {
        return areas.stream().mapToDouble(Area::km2).sum();
    }

    public boolean empty() {
        return after == 0;
    }
}
