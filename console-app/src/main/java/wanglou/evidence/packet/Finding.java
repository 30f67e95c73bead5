package wanglou.evidence.packet;

import java.util.List;

/**
 * Home: any (immutable). One thing that is wrong with a packet.
 *
 * @param file the file of the packet to blame
 * @param said what else the text of the check needs
 */
record Finding(Check check, String file, List<String> said) {

    Finding {
        said = List.copyOf(said);
    }

    static Finding of(Check check, String file, Object... said) {
        return new Finding(check, file, java.util.Arrays.stream(said).map(String::valueOf).toList());
    }
}
