package org.holdfast.web.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.explain.TeamAccess;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/** Who may do something with one site, board or site group, and through which grant. */
@Named
@RequestScoped
public class ThingAccessPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("members");
    private static final Cursors TEAMS = new Cursors("teams");

    private final CurrentActor caller;
    private final Parameters parameters;
    private final ReadMembers members;
    private final Access access;
    private final ExplainAccess explaining;
    private final GrantWords words;
    private final Texts texts;
    private final Supplier<Thing> thing;
    private final Supplier<Page<MemberAccess>> page;
    private final Supplier<Page<TeamAccess>> teams;
    private final Supplier<Words> named;

    @Inject
    public ThingAccessPage(
            CurrentActor caller,
            Parameters parameters,
            Access access,
            ExplainAccess explaining,
            ReadMembers members,
            ReadSites sites,
            ReadBoards boards,
            ReadSiteGroups groups,
            GrantWords words,
            Texts texts) {
        this.caller = caller;
        this.parameters = parameters;
        this.members = members;
        this.access = access;
        this.explaining = explaining;
        this.words = words;
        this.texts = texts;
        this.thing = Once.of(() -> parameters
                .text("board")
                .map(id -> Thing.of(boards.get(caller.get(), new BoardId(id))))
                .or(() -> parameters.text("group").map(id -> Thing.of(groups.get(caller.get(), new SiteGroupId(id)))))
                .orElseGet(() -> Thing.of(sites.get(
                        caller.get(), new SiteId(parameters.text("site").orElse(""))))));
        this.page = Once.of(() ->
                explaining.members(caller.get(), thing().explained(), text(), parameters.page(CURSORS, "", SIZE)));
        this.teams = Once.of(() ->
                explaining.teams(caller.get(), thing().explained(), text(), parameters.page(TEAMS, "teams-", SIZE)));
        this.named = Once.of(this::named);
    }

    /**
     * What is explained.
     *
     * @param name what it is called
     * @param address where it is shown
     * @param word what kind of thing it is
     * @param icon of such things
     * @param how by which grants somebody may do something with it
     * @param csv where all of it is as a table
     * @param explained as which it is explained
     */
    public record Thing(
            String name, String address, String word, String icon, String how, String csv, ExplainedThing explained) {

        static Thing of(Board board) {
            return new Thing(
                    board.name().value(),
                    "/boards/" + board.id(),
                    "Board",
                    "board",
                    "By grants on the board, on the whole organisation, or on a site that the board is for: whoever has one of these sees the board with what it asks there.",
                    AccessExportServlet.PATH + "?board=" + board.id(),
                    ExplainedThing.of(board));
        }

        static Thing of(Site site) {
            return new Thing(
                    site.name().value(),
                    "/sites/" + site.id(),
                    "Site",
                    "site",
                    "By grants on the site, on a site above it, on a site group with one of these, or on the whole organisation; and by grants on a board that the site is in, for what that asks of the site.",
                    AccessExportServlet.PATH + "?site=" + site.id(),
                    ExplainedThing.of(site));
        }

        static Thing of(SiteGroup group) {
            return new Thing(
                    group.name().value(),
                    "/site-groups/" + group.id(),
                    "Site group",
                    "site",
                    "By grants on the group. Who may do something at its sites by other grants is explained for each site.",
                    AccessExportServlet.PATH + "?group=" + group.id(),
                    ExplainedThing.of(group));
        }

        /** What a list of such things is called. */
        public String words() {
            return word + "s";
        }

        /** Where they are listed. */
        public String list() {
            return address.substring(0, address.lastIndexOf('/'));
        }

        /** The part of the product that they belong to. */
        public String section() {
            return icon + "s";
        }
    }

    /**
     * A member or a team with the reasons.
     *
     * @param name what it is called
     * @param mail of a member
     * @param address where it is explained; empty where the viewer is not shown that
     * @param state of a member who is not active, in words
     * @param reasons the grants that reach the thing
     */
    public record Holder(
            String name, Optional<MailAddress> mail, String address, String state, List<ShownReason> reasons) {}

    private record Words(GrantPlaces places, Map<RoleId, OwnRoleName> roles) {}

    /** What is explained. */
    public Thing thing() {
        return thing.get();
    }

    /** The members of the page. */
    public List<Holder> people() {
        return page.get().items().stream()
                .map(one -> new Holder(
                        one.member().name().value(),
                        Optional.of(one.member().mail()),
                        everywhere() ? "/access/members/" + one.member().id() : "",
                        state(one),
                        reasons(one.grants())))
                .toList();
    }

    private static String state(MemberAccess one) {
        if (!one.counts()) {
            return "shut out";
        }
        return one.member().state() instanceof MemberState.Active
                ? ""
                : one.member().state().word();
    }

    /** The teams. */
    public List<Holder> teams() {
        return teams.get().items().stream()
                .map(one -> new Holder(
                        one.team().name().value(),
                        Optional.empty(),
                        everywhere() ? "/teams/" + one.team().id() : "",
                        "",
                        reasons(one.grants())))
                .toList();
    }

    /** What is searched for. */
    public String given() {
        return text().orElse("");
    }

    /** Links to the pages of members around. */
    public Pager pager() {
        return Pager.of(page.get(), list(), one -> CURSORS.cursor(members.keyOf(one.member())));
    }

    /** Links to the pages of teams around. */
    public Pager teamPager() {
        return Pager.of(teams.get(), list(), "teams-", one -> TEAMS.cursor(explaining.keyOf(one)));
    }

    /** Whether members and teams are shown to the viewer, each with everything. */
    public boolean everywhere() {
        return access.mayEverywhere(caller.get(), Permission.ACCESS_READ);
    }

    private Optional<String> text() {
        return parameters.text("q");
    }

    private Link list() {
        return parameters.link("/access" + thing().address()).with("q", text());
    }

    private List<ShownReason> reasons(List<ExplainedGrant> grants) {
        return grants.stream()
                .map(grant ->
                        ShownReason.of(grant, named.get().places(), named.get().roles(), texts))
                .toList();
    }

    private Words named() {
        List<Grant> grants = Stream.concat(
                        page.get().items().stream().map(MemberAccess::grants),
                        teams.get().items().stream().map(TeamAccess::grants))
                .flatMap(List::stream)
                .map(ExplainedGrant::grant)
                .toList();
        return new Words(words.places(caller.get(), grants), words.roles(caller.get(), grants));
    }
}
