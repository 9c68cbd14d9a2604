package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteId;

/** A grant as a form names it: a role, on the organisation or on a site with all below it. */
@Named
@RequestScoped
public class GrantForm {

    private final ReadSites sites;

    private String role = Role.VIEWER.name();
    private String site = "";

    @Inject
    public GrantForm(ReadSites sites) {
        this.sites = sites;
    }

    /**
     * The grant.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}, {@code role-unknown}
     */
    Grant grant(Actor actor) {
        Role granted = Role.find(role).orElseThrow(() -> invalid("role", "role-unknown"));
        return new Grant(
                granted,
                site.isEmpty()
                        ? actor.organisation().value()
                        : chosen(actor).id().value());
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
}
