package org.holdfast.domain.importing;

import java.time.Duration;
import java.time.Instant;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;

/**
 * A file that somebody brought, kept until it expires so that what is done with it can be repeated anywhere.
 *
 * @param id identifies it
 * @param organisation the boundary it belongs to
 * @param ownerId the member who brought it; nobody else can use it
 * @param name as it was called, without folders
 * @param size in bytes
 * @param at when it was brought
 * @param expires when it is forgotten
 */
public record BroughtFile(
        FileId id, OrganisationId organisation, String ownerId, String name, long size, Instant at, Instant expires) {

    private static final int LONGEST_NAME = 200;

    public BroughtFile {
        name = shown(name);
    }

    /** The same with the size that was found out when it was read. */
    public BroughtFile sized(long bytes) {
        return new BroughtFile(id, organisation, ownerId, name, bytes, at, expires);
    }

    /** The same, forgotten at the latest so long after it was brought. */
    public BroughtFile expiringBy(Duration latest) {
        Instant end = at.plus(latest);
        return new BroughtFile(id, organisation, ownerId, name, size, at, end.isBefore(expires) ? end : expires);
    }

    /** Names come from strangers: without folders, control characters and what is beyond a line. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return FoldedText.fold(shown).isEmpty() ? "file" : shown;
    }
}
