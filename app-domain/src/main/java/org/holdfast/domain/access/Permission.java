package org.holdfast.domain.access;

import java.util.Locale;

/** What can be allowed. Few, and named after verbs. */
public enum Permission {
    ORGANISATION_READ(false),
    ORGANISATION_CONFIGURE(true),
    MEMBER_READ(false),
    MEMBER_MANAGE(true),
    TEAM_MANAGE(true),
    ROLE_MANAGE(true),
    /** To make site groups and say which sites are in them. */
    GROUP_MANAGE(true),
    /** To see what is granted to whom: teams, roles, explanations. */
    ACCESS_READ(false),
    OUTBOX_READ(false),
    /** To say by which identity provider people come in. */
    SIGN_IN_CONFIGURE(true),
    SITE_READ(false),
    SITE_WRITE(true),
    SITE_IMPORT(true),
    BOARD_READ(false),
    BOARD_CONFIGURE(true),
    ANSWER_READ(false),
    ANSWER_WRITE(true),
    /** To give an answer a status that a board keeps for those who approve. */
    ANSWER_APPROVE(true),
    ACTIVITY_READ(false);

    private final boolean writing;

    Permission(boolean writing) {
        this.writing = writing;
    }

    /** Whether it lets something be changed. A view-only role has no such permission. */
    public boolean writing() {
        return writing;
    }

    /** The name in the product and the API, for example {@code site.write}. */
    public String label() {
        return label(name());
    }

    /** The same of a name as the journal keeps it, also of a permission that is gone. */
    public static String label(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
