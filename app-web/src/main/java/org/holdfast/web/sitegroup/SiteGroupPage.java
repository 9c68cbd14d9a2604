package org.holdfast.web.sitegroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.journal.HistoryLine;
import org.holdfast.web.journal.HistoryLines;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** One site group: the sites in it that the viewer may see, who holds something on it, and what may be changed. */
@Named
@RequestScoped
public class SiteGroupPage {

    private static final int SIZE = 50;
    private static final int HOLDERS = 5;
    private static final int ENTRIES = 10;
    private static final Cursors CURSORS = new Cursors("site-groups/sites");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadSiteGroups groups;
    private final SiteGroupChanges changes;
    private final SitesTyped typed;
    private final Onward onward;
    private final Format format;
    private final Supplier<SiteGroup> group;
    private final Supplier<List<Site>> seen;
    private final Supplier<Page<Site>> page;
    private final Supplier<List<Holder>> holders;
    private final Supplier<List<HistoryLine>> history;

    private long version;
    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();

    @Inject
    public SiteGroupPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadSiteGroups groups,
            ExplainAccess explaining,
            ReadActivity journal,
            HistoryLines lines,
            SiteGroupChanges changes,
            SitesTyped typed,
            Onward onward,
            Format format) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.groups = groups;
        this.changes = changes;
        this.typed = typed;
        this.onward = onward;
        this.format = format;
        this.group = Once.of(() ->
                groups.get(caller.get(), new SiteGroupId(parameters.text("id").orElse(""))));
        this.seen = Once.of(() -> groups.sites(caller.get(), group.get()));
        this.page = Once.of(() -> groups.page(seen.get(), parameters.page(CURSORS, SIZE)));
        this.holders = Once.of(() -> holders(explaining));
        this.history = Once.of(() -> lines.of(
                caller.get(),
                journal.historyInBrief(caller.get(), group.get().ref(), PageRequest.first(ENTRIES))
                        .items()));
    }

    /**
     * Somebody to whom something is granted on the group.
     *
     * @param name what they are called
     * @param address where that is explained
     * @param team whether it is a team
     */
    public record Holder(String name, String address, boolean team) {}

    /** The group of the address. */
    public SiteGroup group() {
        return group.get();
    }

    /** The sites of the page. */
    public List<Site> sites() {
        return page.get().items();
    }

    /** How many of its sites the viewer may see, in words. */
    public String counted() {
        int count = seen.get().size();
        return format.number(count) + (count == 1 ? " site" : " sites");
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters.link("/site-groups/" + group().id()),
                site -> CURSORS.cursor(groups.keyOf(site)));
    }

    /** Whether the viewer may change it. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.GROUP_MANAGE);
    }

    /** Whether the viewer may see what is granted to whom. */
    public boolean explained() {
        return access.mayEverywhere(caller.get(), Permission.ACCESS_READ);
    }

    /** Whether the viewer sees every site that is in it. */
    public boolean whole() {
        return access.mayEverywhere(caller.get(), Permission.SITE_READ);
    }

    /** Whether the viewer may see what happened to it. */
    public boolean told() {
        return whole() && access.mayEverywhere(caller.get(), Permission.ACTIVITY_READ);
    }

    /** The first to whom something is granted on it: teams, then members. */
    public List<Holder> holders() {
        return holders.get();
    }

    /** What happened last. */
    public List<HistoryLine> history() {
        return history.get();
    }

    /** The sites that are to be put in. */
    public SitesTyped getTyped() {
        return typed;
    }

    /** Puts in the sites of the form. */
    public void add() {
        List<Site> more = typed.sites(caller.get());
        int before = group().sites().size();
        SiteGroup changed = changes.contents()
                .add(
                        caller.get(),
                        group().id(),
                        version,
                        more.stream().map(Site::id).toList());
        int added = changed.sites().size() - before;
        String what = more.size() == 1
                ? more.get(0).name().value()
                : format.number(added == 0 ? more.size() : added)
                        + (added == 0 ? " sites" : added == 1 ? " more site" : " more sites");
        leave(changed, added == 0 ? "site-group-site-there" : "site-group-site-in", what);
    }

    /** Takes out the site that the button names. */
    public void take(String site) {
        SiteGroup changed = changes.contents().takeOut(caller.get(), group().id(), version, List.of(new SiteId(site)));
        String out = seen.get().stream()
                .filter(one -> one.id().value().equals(site))
                .map(one -> one.name().value())
                .findFirst()
                .orElse("The site");
        leave(changed, "site-group-site-out", out);
    }

    /** Gives another name and description. */
    public void describe() {
        SiteGroup changed = changes.describing()
                .describe(caller.get(), group().id(), version, new SiteGroupName(getName()), given(getDescription()));
        leave(changed, "site-group-saved", changed.name().value());
    }

    /** Removes the group. */
    public void remove() {
        SiteGroup removed = changes.removing().remove(caller.get(), group().id(), version, parameters.text("reason"));
        onward.to(
                "/site-groups",
                "site-group-removed",
                Map.of("name", removed.name().value()));
    }

    public long getVersion() {
        return version == 0 ? group().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name.orElseGet(() -> group().name().value());
    }

    public void setName(String name) {
        this.name = Optional.of(name);
    }

    public String getDescription() {
        return description.orElseGet(() -> group().description().orElse(""));
    }

    public void setDescription(String description) {
        this.description = Optional.of(description);
    }

    static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private List<Holder> holders(ExplainAccess explaining) {
        PageRequest first = PageRequest.first(HOLDERS);
        return Stream.concat(
                        explaining
                                .teams(caller.get(), ExplainedThing.of(group()), Optional.empty(), first)
                                .items()
                                .stream()
                                .map(one -> new Holder(
                                        one.team().name().value(),
                                        "/teams/" + one.team().id(),
                                        true)),
                        explaining
                                .members(caller.get(), ExplainedThing.of(group()), Optional.empty(), first)
                                .items()
                                .stream()
                                .map(one -> new Holder(
                                        one.member().name().value(),
                                        "/access/members/" + one.member().id(),
                                        false)))
                .toList();
    }

    private void leave(SiteGroup changed, String notice, String what) {
        onward.to("/site-groups/" + changed.id(), notice, Map.of("name", what));
    }
}
