package org.holdfast.domain.importing.site;

import java.time.Instant;
import java.util.List;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * An import of sites on its way from file to sites. It is a tool and not a record: the record of what it did is in the
 * journal, and it is forgotten with its file.
 *
 * @param id identifies it
 * @param revision one more with each step, so that two cannot make different steps at once
 * @param organisation the boundary it belongs to
 * @param ownerId the member who brought the file
 * @param ownerName as text
 * @param file the file
 * @param fileName what it was called
 * @param form how its table was stored
 * @param headings of the table
 * @param sample the texts of the first rows
 * @param at when it was started
 * @param expires when it is forgotten
 * @param state where it is on its way
 */
public record SiteImport(
        ImportId id,
        long revision,
        OrganisationId organisation,
        String ownerId,
        String ownerName,
        FileId file,
        String fileName,
        TableForm form,
        List<String> headings,
        List<List<String>> sample,
        Instant at,
        Instant expires,
        SiteImportState state) {

    public SiteImport {
        headings = List.copyOf(headings);
        sample = sample.stream().map(List::copyOf).toList();
    }

    /** One step further. */
    SiteImport to(SiteImportState next) {
        return new SiteImport(
                id,
                revision + 1,
                organisation,
                ownerId,
                ownerName,
                file,
                fileName,
                form,
                headings,
                sample,
                at,
                expires,
                next);
    }

    /** The same in the hands of whoever has it applied, whom the journal will name. */
    SiteImport by(Actor actor) {
        return new SiteImport(
                id,
                revision,
                organisation,
                actor.id(),
                actor.name(),
                file,
                fileName,
                form,
                headings,
                sample,
                at,
                expires,
                state);
    }

    /** Whoever started it, as the journal will name them, with what they were allowed when they did. */
    Actor actor(Grants grants) {
        return new Actor(organisation, ownerId, ownerName, Origin.IMPORT, grants);
    }
}
