package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteId;

/** A grant as a form names it: a role, on the organisation or on a site with all below it, perhaps up to a day. */
@Named
@RequestScoped
public class GrantForm {

    private final ReadSites sites;
    private final ReadOrganisation organisations;

    private String role = Role.VIEWER.name();
    private String site = "";
    private String until = "";

    @Inject
    public GrantForm(ReadSites sites, ReadOrganisation organisations) {
        this.sites = sites;
        this.organisations = organisations;
    }

    /** The roles to choose from, those that allow least first. */
    public List<SelectItem> roles() {
        List<SelectItem> roles = new ArrayList<>();
        Arrays.stream(Role.values())
                .forEach(one -> roles.add(0, new SelectItem(one.name(), ShownGrant.word(one.id()))));
        return roles;
    }

    /**
     * The grant.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}, {@code role-unknown}, {@code
     *     value-not-a-date}
     */
    public Grant grant(Actor actor) {
        RoleId granted = Role.find(role).map(Role::id).orElseThrow(() -> invalid("role", "role-unknown"));
        Scope scope = site.isEmpty()
                ? Scope.of(actor.organisation())
                : Scope.tree(chosen(actor).id().value());
        return new Grant(granted, scope, end(actor));
    }

    /** The end of the last day, where the organisation is. */
    private Optional<Instant> end(Actor actor) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate last = LocalDate.parse(until);
            return Optional.of(last.plusDays(1)
                    .atStartOfDay(organisations.get(actor).settings().timeZone())
                    .toInstant());
        } catch (DateTimeException unreadable) {
            throw invalid("until", "value-not-a-date");
        }
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

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until.strip();
    }
}
