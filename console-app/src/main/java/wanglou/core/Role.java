package wanglou.core;

/** What a person may be. The three administrators are never one person (MLPS level 3: separation of duties). */
public enum Role {
    DISPATCHER, VIDEO_ANALYST, DUTY_CHIEF, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN
}
