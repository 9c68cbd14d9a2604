package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.StorableMoment;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Days;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.RoleWords;
import org.holdfast.web.site.SiteNames;
import org.holdfast.web.sitegroup.SiteGroupChoice;
import org.jspecify.annotations.Nullable;

/** A grant as a form names it: a role, on the organisation, a site with all below it, a site group, or a board, perhaps up to a day. */
@Named
@RequestScoped
public class GrantForm {

    private static final String WHOLE = "ORGANISATION";
    private static final String SITE = "SITE";
    private static final String GROUP = "GROUP";
    private static final String BOARD = "BOARD";

    private final CurrentActor caller;
    private final Access access;
    private final ReadRoles roles;
    private final SiteNames names;
    private final ReadBoards boards;
    private final SiteGroupChoice group;
    private final ReadOrganisation organisations;
    private final GrantWords words;
    private final Format format;
    private final Parameters parameters;
    private final Supplier<List<SelectItem>> offered;
    private final Supplier<List<SelectItem>> programmes;

    private String role = "";
    private String site = "";
    private String board = "";
    private String until = "";
    private String where = "";

    @Inject
    public GrantForm(
            CurrentActor caller,
            Access access,
            ReadRoles roles,
            SiteNames names,
            ReadBoards boards,
            SiteGroupChoice group,
            ReadOrganisation organisations,
            GrantWords words,
            Format format,
            Parameters parameters) {
        this.caller = caller;
        this.access = access;
        this.roles = roles;
        this.names = names;
        this.boards = boards;
        this.group = group;
        this.organisations = organisations;
        this.words = words;
        this.format = format;
        this.parameters = parameters;
        this.offered = Once.of(this::held);
        this.programmes = Once.of(this::open);
    }

    /** The roles to choose from, those that allow least first: of what the viewer holds anywhere, as nobody gives more. */
    public List<SelectItem> roles() {
        return offered.get();
    }

    private List<SelectItem> held() {
        List<SelectItem> choices = new ArrayList<>();
        Actor actor = caller.get();
        Arrays.stream(Role.values())
                .filter(one -> holds(actor, one.permissions()))
                .forEach(one -> choices.add(0, new SelectItem(one.name(), RoleWords.of(one))));
        if (access.mayEverywhere(actor, Permission.ACCESS_READ)) {
            roles.page(actor, Optional.empty(), PageRequest.first(PageRequest.MAXIMUM)).items().stream()
                    .filter(own -> holds(actor, own.permissions()))
                    .forEach(own -> choices.add(
                            new SelectItem(own.id().value(), own.name().value())));
        } else {
            roles.names(actor, actor.grants().given().stream().map(Grant::role).collect(Collectors.toSet()))
                    .forEach((id, name) -> choices.add(new SelectItem(id.value(), name.value())));
        }
        return choices;
    }

    private boolean holds(Actor actor, Set<Permission> permissions) {
        return permissions.stream().allMatch(permission -> access.mayAnywhere(actor, permission));
    }

    /** Whether anything is filled in. */
    public boolean filledIn() {
        return Stream.of(role, where, board, group.getTyped(), site).anyMatch(one -> !one.isEmpty());
    }

    /** Empties the form. */
    public void clear() {
        role = "";
        where = "";
        site = "";
        board = "";
        until = "";
        group.setTyped("");
    }

    /** The first boards to choose from, by name. */
    public List<SelectItem> boards() {
        return programmes.get();
    }

    private List<SelectItem> open() {
        return boards.page(caller.get(), BoardFilter.open(), PageRequest.first(PageRequest.MAXIMUM)).items().stream()
                .map(one -> new SelectItem(one.id().value(), one.name().value()))
                .toList();
    }

    /** Where a role can be granted. */
    public List<SelectItem> places() {
        List<SelectItem> places = new ArrayList<>();
        places.add(new SelectItem(WHOLE, "The whole organisation"));
        places.add(new SelectItem(SITE, "A site and all below it"));
        if (group.isOffered()) {
            places.add(new SelectItem(GROUP, "A site group"));
        }
        places.add(new SelectItem(BOARD, "A board"));
        return places;
    }

    /**
     * The grant. Role and place have to be chosen, so that nothing is granted that nobody said.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with every problem: {@code value-blank}, {@code
     *     site-choice-unknown}, {@code site-choice-several}, {@code site-group-choice-unknown}, {@code value-not-a-date}
     */
    public Grant given(Actor actor) {
        InputCheck check = new InputCheck();
        Optional<RoleId> to = check.value(() -> new RoleId(filled("role", role)));
        Optional<Scope> place = check.value(() -> place(actor));
        Optional<Instant> last = check.value(() -> end(actor)).flatMap(end -> end);
        check.done();
        return new Grant(to.orElseThrow(), place.orElseThrow(), last);
    }

    private Scope place(Actor actor) {
        return switch (where) {
            case WHOLE -> Scope.of(actor.organisation());
            case SITE ->
                Scope.tree(names.get(actor, "site", parameters.text("siteId"), filled("site", site))
                        .id()
                        .value());
            case GROUP ->
                Scope.group(group.chosen(actor)
                        .orElseThrow(() -> invalid("group", "value-blank"))
                        .id()
                        .value());
            case BOARD ->
                Scope.board(boards.get(actor, new BoardId(filled("board", board)))
                        .id()
                        .value());
            default -> throw invalid("where", "value-blank");
        };
    }

    private static String filled(String field, String text) {
        if (text.isEmpty()) {
            throw invalid(field, "value-blank");
        }
        return text;
    }

    /** A grant as a notice names it: its role, where, and until when. */
    public Map<String, String> named(Grant grant) {
        Actor actor = caller.get();
        ShownGrant shown = words.of(actor, Set.of(grant)).get(0);
        String end = grant.until()
                .map(at -> ", until " + format.lastDay(at, organisations.timeZone(actor)))
                .orElse(", without an end");
        return Map.of("role", shown.role(), "where", shown.scope(), "until", end);
    }

    /** The end of the last day, where the organisation is. */
    private Optional<Instant> end(Actor actor) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(StorableMoment.of(Days.parse("until", until)
                .plusDays(1)
                .atStartOfDay(organisations.timeZone(actor))
                .toInstant()));
    }

    public String getRole() {
        return role;
    }

    /** @param role nothing where none is chosen */
    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    public String getWhere() {
        return where;
    }

    /** @param where nothing where none is chosen */
    public void setWhere(@Nullable String where) {
        this.where = where == null ? "" : where;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site.strip();
    }

    public String getBoard() {
        return board;
    }

    /** @param board nothing for "No board" */
    public void setBoard(@Nullable String board) {
        this.board = board == null ? "" : board;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until.strip();
    }
}
