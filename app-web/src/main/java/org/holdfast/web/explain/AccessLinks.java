package org.holdfast.web.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.security.signin.CurrentActor;

/**
 * Where it is explained who may do what with a thing that the viewer has before them; empty where they are not told: a link
 * that refuses is not shown.
 */
@Named
@RequestScoped
public class AccessLinks {

    private final CurrentActor caller;
    private final Access access;
    private final ExplainAccess explaining;

    @Inject
    public AccessLinks(CurrentActor caller, Access access, ExplainAccess explaining) {
        this.caller = caller;
        this.access = access;
        this.explaining = explaining;
    }

    /** Of a site. */
    public String ofSite(Site site) {
        boolean seen = access.may(caller.get(), Permission.SITE_READ, site.path());
        return seen ? told(ExplainedThing.of(site), "/access/sites/" + site.id()) : "";
    }

    /** Of a board. */
    public String ofBoard(Board board) {
        return told(ExplainedThing.of(board), "/access/boards/" + board.id());
    }

    /** Of a site group. */
    public String ofGroup(SiteGroup group) {
        return told(ExplainedThing.of(group), "/access/site-groups/" + group.id());
    }

    /** Of the site of a sheet; of its board for those who are told of that alone. */
    public String ofSheet(Board board, Site site) {
        String there = ofSite(site);
        return there.isEmpty() ? ofBoard(board) : there;
    }

    private String told(ExplainedThing thing, String address) {
        return explaining.tells(caller.get(), thing) ? address : "";
    }
}
