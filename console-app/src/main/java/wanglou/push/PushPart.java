package wanglou.push;

/** What of an incident goes along. Kind, grade and number always do. */
public enum PushPart {
    PLACE, RISK, PICTURE, CALLER
}
