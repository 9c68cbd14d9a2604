package org.holdfast.web.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.explain.TeamAccess;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
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

    private final CurrentActor caller;
    private final Parameters parameters;
    private final ReadMembers members;
    private final GrantWords words;
    private final Texts texts;
    private final Supplier<Thing> thing;
    private final Supplier<Page<MemberAccess>> page;
    private final Supplier<List<TeamAccess>> teams;
    private final Supplier<Words> named;

    @Inject
    public ThingAccessPage(
            CurrentActor caller,
            Parameters parameters,
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
        this.words = words;
        this.texts = texts;
        this.thing = Once.of(() -> parameters
                .text("board")
                .map(id -> Thing.of(boards.get(caller.get(), new BoardId(id))))
                .or(() -> parameters.text("group").map(id -> Thing.of(groups.get(caller.get(), new SiteGroupId(id)))))
                .orElseGet(() -> Thing.of(sites.get(
                        caller.get(), new SiteId(parameters.text("site").orElse(""))))));
        this.page = Once.of(() -> members(explaining, parameters.page(CURSORS, SIZE)));
        this.teams = Once.of(
                () -> teams(explaining, PageRequest.first(PageRequest.MAXIMUM)).items());
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
     * @param path where it lies
     * @param group the site group that it is
     */
    public record Thing(
            String name,
            String address,
            String word,
            String icon,
            String how,
            ScopePath path,
            Optional<SiteGroupId> group) {

        static Thing of(Board board) {
            return new Thing(
                    board.name().value(),
                    "/boards/" + board.id(),
                    "Board",
                    "board",
                    "By grants on the board or on the whole organisation. Whoever has a grant on a site that the board is for sees it there.",
                    board.path(),
                    Optional.empty());
        }

        static Thing of(Site site) {
            return new Thing(
                    site.name().value(),
                    "/sites/" + site.id(),
                    "Site",
                    "site",
                    "By grants on the site, on a site above it, on a site group with one of these, or on the whole organisation. Whoever has a grant on a board that the site is in sees its answers there.",
                    site.path(),
                    Optional.empty());
        }

        static Thing of(SiteGroup group) {
            return new Thing(
                    group.name().value(),
                    "/site-groups/" + group.id(),
                    "Site group",
                    "site",
                    "By grants on the group. Who may do something at its sites by other grants is explained for each site.",
                    group.path(),
                    Optional.of(group.id()));
        }
    }

    private Page<MemberAccess> members(ExplainAccess explaining, PageRequest request) {
        Actor actor = caller.get();
        return thing().group()
                .map(group -> explaining.members(actor, group, request))
                .orElseGet(() -> explaining.members(actor, thing().path(), request));
    }

    private Page<TeamAccess> teams(ExplainAccess explaining, PageRequest request) {
        Actor actor = caller.get();
        return thing().group()
                .map(group -> explaining.teams(actor, group, request))
                .orElseGet(() -> explaining.teams(actor, thing().path(), request));
    }

    /**
     * A member or a team with the reasons.
     *
     * @param name what it is called
     * @param address where it is explained
     * @param out whether the member was shut out, so that nothing counts
     * @param reasons the grants that reach the thing
     */
    public record Holder(String name, String address, boolean out, List<ShownReason> reasons) {}

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
                        "/access/members/" + one.member().id(),
                        !one.counts(),
                        reasons(one.grants())))
                .toList();
    }

    /** The teams. */
    public List<Holder> teams() {
        return teams.get().stream()
                .map(one -> new Holder(
                        one.team().name().value(), "/teams/" + one.team().id(), false, reasons(one.grants())))
                .toList();
    }

    /** Links to the pages around. */
    public Pager pager() {
        String address = "/access" + thing().address();
        return Pager.of(page.get(), parameters.link(address), one -> CURSORS.cursor(members.keyOf(one.member())));
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
                        teams.get().stream().map(TeamAccess::grants))
                .flatMap(List::stream)
                .map(ExplainedGrant::grant)
                .toList();
        return new Words(words.places(caller.get(), grants), words.roles(caller.get(), grants));
    }
}
