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
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Days;
import org.holdfast.web.sitegroup.SiteGroupChoice;
import org.jspecify.annotations.Nullable;

/** A grant as a form names it: a role, on the organisation, a site with all below it, a site group, or a board, perhaps up to a day. */
@Named
@RequestScoped
public class GrantForm {

    private final CurrentActor caller;
    private final Access access;
    private final ReadRoles roles;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final SiteGroupChoice group;
    private final ReadOrganisation organisations;

    private String role = Role.VIEWER.name();
    private String site = "";
    private String board = "";
    private String until = "";

    @Inject
    public GrantForm(
            CurrentActor caller,
            Access access,
            ReadRoles roles,
            ReadSites sites,
            ReadBoards boards,
            SiteGroupChoice group,
            ReadOrganisation organisations) {
        this.caller = caller;
        this.access = access;
        this.roles = roles;
        this.sites = sites;
        this.boards = boards;
        this.group = group;
        this.organisations = organisations;
    }

    /** The built-in roles to choose from, those that allow least first. */
    public List<SelectItem> builtInRoles() {
        List<SelectItem> choices = new ArrayList<>();
        Arrays.stream(Role.values()).forEach(one -> choices.add(0, new SelectItem(one.name(), RoleWords.of(one))));
        return choices;
    }

    /** These, and the own ones. */
    public List<SelectItem> roles() {
        List<SelectItem> choices = builtInRoles();
        Actor actor = caller.get();
        if (access.mayEverywhere(actor, Permission.ACCESS_READ)) {
            roles.page(actor, Optional.empty(), PageRequest.first(PageRequest.MAXIMUM))
                    .items()
                    .forEach(own -> choices.add(
                            new SelectItem(own.id().value(), own.name().value())));
        }
        return choices;
    }

    /** The built-in ones, and the own ones that the viewer may see or has. */
    public List<SelectItem> rolesOfTokens() {
        Actor actor = caller.get();
        if (access.mayEverywhere(actor, Permission.ACCESS_READ)) {
            return roles();
        }
        List<SelectItem> choices = builtInRoles();
        roles.names(actor, actor.grants().given().stream().map(Grant::role).collect(Collectors.toSet()))
                .forEach((id, name) -> choices.add(new SelectItem(id.value(), name.value())));
        return choices;
    }

    /**
     * The grant.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}, {@code
     *     site-group-choice-unknown}, {@code value-not-a-date},
     *     {@code grant-two-scopes}
     */
    public Grant grant(Actor actor) {
        return new Grant(new RoleId(role), scope(actor), end(actor));
    }

    private Scope scope(Actor actor) {
        if (Stream.of(board, group.getTyped(), site)
                        .filter(one -> !one.isEmpty())
                        .count()
                > 1) {
            throw invalid(board.isEmpty() ? "group" : "board", "grant-two-scopes");
        }
        Optional<SiteGroup> chosen = group.chosen(actor);
        if (chosen.isPresent()) {
            return Scope.group(chosen.get().id().value());
        }
        if (!board.isEmpty()) {
            return Scope.board(boards.get(actor, new BoardId(board)).id().value());
        }
        return site.isEmpty()
                ? Scope.of(actor.organisation())
                : Scope.tree(chosen(actor).id().value());
    }

    /** The first boards to choose from, by name. */
    public List<SelectItem> boards() {
        return boards.page(caller.get(), BoardFilter.open(), PageRequest.first(PageRequest.MAXIMUM)).items().stream()
                .map(one -> new SelectItem(one.id().value(), one.name().value()))
                .toList();
    }

    /** The end of the last day, where the organisation is. */
    private Optional<Instant> end(Actor actor) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Days.parse("until", until)
                .plusDays(1)
                .atStartOfDay(organisations.get(actor).settings().timeZone())
                .toInstant());
    }

    /** By the id that the script filled in, or by the code that was typed. */
    private Site chosen(Actor actor) {
        return Asked.text("siteId")
                .map(id -> sites.get(actor, new SiteId(id)))
                .or(() -> byCode(actor))
                .orElseThrow(() -> invalid("site", "site-choice-unknown", Map.of("value", site)));
    }

    private Optional<Site> byCode(Actor actor) {
        return site.length() <= SiteCode.MAXIMUM ? sites.findByCode(actor, new SiteCode(site)) : Optional.empty();
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
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
