package org.holdfast.domain.directory;

import java.util.Locale;

/** Why something that a directory wants was not done. */
public enum DirectoryTrouble {
    /** The address belongs to another member, or to somebody else of the directory. */
    MAIL_OF_ANOTHER,
    /** There is no mail address that can be used. */
    MAIL_MALFORMED,
    /** It was not told, or in a word that is not known, whether the person is to be let in. */
    STATE_UNCLEAR,
    /** The address of an owner changes; whoever has it could come in as the owner. */
    MAIL_OF_OWNER,
    /** Nobody would be left who may do everything. */
    LAST_OWNER,
    /** Another team is called so. */
    TEAM_NAME_TAKEN,
    /** The group has no name that a team can have. */
    GROUP_NAME_UNUSABLE,
    /** The person would be in more teams than a member can be. */
    TOO_MANY_TEAMS;

    /** Whether it is about an owner: of that people have to know, whatever else there is. */
    boolean ofOwner() {
        return this == MAIL_OF_OWNER || this == LAST_OWNER;
    }

    /** The code of its texts and of its entry. */
    public String code() {
        return "directory-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
