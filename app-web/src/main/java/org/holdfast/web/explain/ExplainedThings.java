package org.holdfast.web.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.web.shared.RequestRefusedException;

/** Finds the thing of which an address asks who may do what with it. */
@ApplicationScoped
public class ExplainedThings {

    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;

    @Inject
    public ExplainedThings(ReadSites sites, ReadBoards boards, ReadSiteGroups groups) {
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
    }

    /** What kind of thing it is, by the parameter that carries its id. */
    enum Kind {
        SITE,
        BOARD,
        GROUP;

        /** The name of the parameter. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those that some parameters name, with whatever value. */
        static List<Kind> named(Map<String, ?> parameters) {
            return Arrays.stream(values())
                    .filter(kind -> parameters.containsKey(kind.word()))
                    .toList();
        }

        /**
         * @throws RequestRefusedException {@code access-csv-ambiguous} where there are several
         */
        static Kind only(List<Kind> named) {
            if (named.size() > 1) {
                throw RequestRefusedException.malformed("access-csv-ambiguous");
            }
            return named.get(0);
        }
    }

    /**
     * The thing.
     *
     * @throws NotFoundException when there is none that the caller may see
     */
    ExplainedThing get(Actor actor, Kind kind, String id) {
        return switch (kind) {
            case SITE -> ExplainedThing.of(sites.get(actor, new SiteId(id)));
            case BOARD -> ExplainedThing.of(boards.get(actor, new BoardId(id)));
            case GROUP -> ExplainedThing.of(groups.get(actor, new SiteGroupId(id)));
        };
    }
}
