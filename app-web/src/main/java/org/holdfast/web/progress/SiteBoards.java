package org.holdfast.web.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.progress.Overview;
import org.holdfast.domain.progress.ReadOverview;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.security.signin.CurrentActor;

/** Where the boards stand at a site with all below it, for the page of the site. */
@Named
@RequestScoped
public class SiteBoards {

    private static final int MOST = 8;

    private final CurrentActor caller;
    private final ReadBoards boards;
    private final ReadOverview overviews;
    private final Map<Site, List<AtSite>> known = new HashMap<>();

    @Inject
    public SiteBoards(CurrentActor caller, ReadBoards boards, ReadOverview overviews) {
        this.caller = caller;
        this.boards = boards;
        this.overviews = overviews;
    }

    /**
     * A board that asks something of the site or of what lies below it.
     *
     * @param overview where it stands there
     * @param own whether the site itself has a sheet
     */
    public record AtSite(Overview overview, boolean own) {}

    /** The first boards by name that have an active site in scope there. */
    public List<AtSite> of(Site site) {
        return known.computeIfAbsent(site, this::read);
    }

    private List<AtSite> read(Site site) {
        Actor actor = caller.get();
        List<AtSite> found = new ArrayList<>();
        for (Board board :
                boards.page(actor, BoardFilter.open(), PageRequest.first(MOST)).items()) {
            Overview overview = overviews.get(actor, board.id(), Optional.of(site.id()), PageRequest.first(1));
            if (overview.sites() > 0) {
                found.add(new AtSite(overview, board.covers(site)));
            }
        }
        return found;
    }
}
