package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.site.DeactivateSite;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.Sites;

/** Brings sheets along when their site is moved, deactivated or reactivated. */
@ApplicationScoped
public class SheetsFollowSites {

    private static final Set<String> KINDS =
            Set.of(MoveSite.MOVED, DeactivateSite.DEACTIVATED, DeactivateSite.REACTIVATED);

    private final Sheets sheets;
    private final Sites sites;
    private final Boards boards;

    @Inject
    public SheetsFollowSites(Sheets sheets, Sites sites, Boards boards) {
        this.sheets = sheets;
        this.sites = sites;
        this.boards = boards;
    }

    /** Follows what was just recorded. Can be repeated. */
    public void follow(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> KINDS.contains(entry.kind()))
                .forEach(this::follow);
    }

    private void follow(Entry entry) {
        OrganisationId organisation = entry.path().organisation();
        SiteId id = new SiteId(entry.aggregate().id());
        if (entry.kind().equals(MoveSite.MOVED)) {
            followAllBelow(organisation, id);
        } else {
            sites.find(organisation, id).ifPresent(site -> follow(organisation, List.of(site)));
        }
    }

    private void followAllBelow(OrganisationId organisation, SiteId id) {
        Sight below = Sight.everything(organisation).narrowedTo(id.value());
        EveryPage.read(
                page -> sites.page(below, SiteFilter.none(), SiteSort.NEWEST, page),
                site -> sites.keyOf(site, SiteSort.NEWEST),
                some -> follow(organisation, some));
    }

    private void follow(OrganisationId organisation, List<Site> moved) {
        Collection<BoardId> touched =
                sheets.boardsOf(organisation, moved.stream().map(Site::id).toList());
        Map<BoardId, Board> found = boards.findAll(organisation, touched);
        sheets.follow(moved, found);
    }
}
