package org.holdfast.web.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** Where explanations begin: a search for the person or the thing to explain. */
@Named
@RequestScoped
public class AccessPage {

    private static final int FOUND = 10;
    private static final String PEOPLE = "people-";
    private static final String PLACES = "sites-";
    private static final String GROUPS = "groups-";
    private static final String BOARDS = "boards-";

    private final Access access;
    private final Parameters parameters;
    private final ReadMembers members;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;
    private final Supplier<Actor> actor;
    private final Supplier<Page<Member>> people;
    private final Supplier<Page<Site>> places;
    private final Supplier<Page<SiteGroup>> crowds;
    private final Supplier<Page<Board>> programmes;

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
        this.people = Once.of(() -> naming()
                ? members.page(actor.get(), new MemberFilter(parameters.text("q"), Optional.empty()), page(PEOPLE))
                : Page.empty());
        this.places = Once.of(() -> sites.page(actor.get(), named(), SiteSort.NAME, page(PLACES)));
        this.crowds =
                Once.of(() -> groups.page(actor.get(), SiteGroupFilter.named(parameters.text("q")), page(GROUPS)));
        this.programmes = Once.of(
                () -> boards.page(actor.get(), new BoardFilter(parameters.text("q"), Optional.empty()), page(BOARDS)));
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** Whether the viewer may look people up, too. */
    public boolean naming() {
        return access.mayEverywhere(actor.get(), Permission.MEMBER_READ);
    }

    /** The members that match; nobody for whom people are not named. */
    public List<Member> people() {
        return people.get().items();
    }

    /** The sites that match. */
    public List<Site> places() {
        return places.get().items();
    }

    /** The site groups that match. */
    public List<SiteGroup> groups() {
        return crowds.get().items();
    }

    /** The boards that match. */
    public List<Board> programmes() {
        return programmes.get().items();
    }

    /** Links to the members around. */
    public Pager morePeople() {
        return pager(people.get(), PEOPLE, members::keyOf);
    }

    /** Links to the sites around. */
    public Pager morePlaces() {
        return pager(places.get(), PLACES, site -> sites.keyOf(site, SiteSort.NAME));
    }

    /** Links to the site groups around. */
    public Pager moreGroups() {
        return pager(crowds.get(), GROUPS, groups::keyOf);
    }

    /** Links to the boards around. */
    public Pager moreProgrammes() {
        return pager(programmes.get(), BOARDS, boards::keyOf);
    }

    /** The other lists stay where they are. */
    private <T> Pager pager(Page<T> page, String list, Function<T, String> key) {
        Link here = parameters.link("/access").with("q", parameters.text("q"));
        for (String other : List.of(PEOPLE, PLACES, GROUPS, BOARDS)) {
            if (!other.equals(list)) {
                here = here.with(other + "after", parameters.text(other + "after"))
                        .with(other + "before", parameters.text(other + "before"));
            }
        }
        return Pager.of(page, here, list, item -> cursors(list).cursor(key.apply(item)));
    }

    private PageRequest page(String list) {
        return parameters.page(cursors(list), list, FOUND);
    }

    private static Cursors cursors(String list) {
        return new Cursors("explained-" + list);
    }

    private SiteFilter named() {
        return new SiteFilter(
                parameters.text("q"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Actor allowed(Actor caller) {
        access.requireEverywhere(caller, Permission.ACCESS_READ);
        return caller;
    }
}
