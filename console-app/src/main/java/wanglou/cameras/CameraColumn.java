package wanglou.cameras;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Home: any (immutable). The columns of a table of cameras, in the order they are written. Headings may be English or Chinese. */
public enum CameraColumn {
    ID("编号"), NAME("名称"), KIND("类别"), STATION("单位"), UNIT("警力"), LAT("纬度"), LON("经度"), DIRECTION("朝向"), ANGLE("视角"), RESTRICTED("受限"), MAIN("地址"),
    SMALL("小画面地址");

    private final String chinese;

    CameraColumn(String chinese) {
        this.chinese = chinese;
    }

    /** As it stands in the first line of a table. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CameraColumn> of(String heading) {
        return Arrays.stream(values()).filter(c -> c.heading().equals(heading.toLowerCase(Locale.ROOT)) || c.chinese.equals(heading)).findFirst();
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(CameraColumn::heading).toList();
    }
}
