package org.holdfast.domain.sitegroup;

import org.holdfast.domain.shared.Count;

/**
 * To whom something is granted on a site group, ended grants included.
 *
 * @param members how many members by themselves
 * @param teams how many teams
 */
public record SiteGroupUse(Count members, Count teams) {

    /** Whether there is somebody. */
    public boolean used() {
        return members.value() > 0 || teams.value() > 0;
    }
}
