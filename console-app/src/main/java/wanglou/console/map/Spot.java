package wanglou.console.map;

import java.util.Locale;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A place a person looked for or that is near.
 *
 * @param zh its name in Chinese, or as it is written there
 * @param en in English, or as it is written there
 * @param address street and number, may be empty
 * @param sort its kind as data has it, e.g. {@code HOSPITAL}; empty where it has none
 * @param kindZh what it is, e.g. 医院
 * @param metres from where it was asked, NaN where that means nothing
 */
public record Spot(String zh, String en, String address, String sort, String kindZh, String kindEn, GeoPoint at, double metres) {

    public String name(boolean chinese) {
        return chinese ? zh : en;
    }

    public String kind(boolean chinese) {
        return chinese ? kindZh : kindEn.toLowerCase(Locale.ROOT);
    }
}
