package org.holdfast.web.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;

/** Where explanations begin: a search for the person or the thing to explain. */
@Named
@RequestScoped
public class AccessPage {

    private static final PageRequest FOUND = PageRequest.first(10);

    private final Access access;
    private final Parameters parameters;
    private final ReadMembers members;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;
    private final Supplier<Actor> actor;

    @Inject
    public AccessPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadMembers members,
            ReadSites sites,
            ReadBoards boards,
            ReadSiteGroups groups) {
        this.access = access;
        this.parameters = parameters;
        this.members = members;
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
        this.actor = Once.of(() -> allowed(caller.get()));
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** The first members that match. */
    public List<Member> people() {
        return members.page(actor.get(), new MemberFilter(parameters.text("q"), Optional.empty()), FOUND)
                .items();
    }

    /** The first sites that match. */
    public List<Site> places() {
        SiteFilter filter = new SiteFilter(
                parameters.text("q"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return sites.page(actor.get(), filter, SiteSort.NAME, FOUND).items();
    }

    /** The first site groups that match. */
    public List<SiteGroup> groups() {
        return groups.page(actor.get(), SiteGroupFilter.named(parameters.text("q")), FOUND)
                .items();
    }

    /** The first boards that match. */
    public List<Board> programmes() {
        BoardFilter filter = new BoardFilter(parameters.text("q"), Optional.empty());
        return boards.page(actor.get(), filter, FOUND).items();
    }

    private Actor allowed(Actor caller) {
        access.requireEverywhere(caller, Permission.ACCESS_READ);
        return caller;
    }
}
