package org.holdfast.web.sitegroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.sitegroup.MakeSiteGroup;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** The list of site groups, and the form that makes one. */
@Named
@RequestScoped
public class SiteGroupListPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("site-groups");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadSiteGroups groups;
    private final MakeSiteGroup making;
    private final Onward onward;
    private final Format format;
    private final Supplier<Page<SiteGroup>> page;
    private final Supplier<Count> count;

    private String name = "";
    private String description = "";

    @Inject
    public SiteGroupListPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadSiteGroups groups,
            MakeSiteGroup making,
            Onward onward,
            Format format) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.groups = groups;
        this.making = making;
        this.onward = onward;
        this.format = format;
        this.page = Once.of(() -> groups.page(caller.get(), filter(), parameters.page(CURSORS, SIZE)));
        this.count = Once.of(() -> groups.count(caller.get(), filter()));
    }

    /** The groups of the page. */
    public List<SiteGroup> rows() {
        return page.get().items();
    }

    /** Whether there is no group at all that the viewer may see. */
    public boolean nothingYet() {
        return rows().isEmpty() && text().isEmpty();
    }

    /** Whether the viewer sees every site, so that the number of a group's sites tells them nothing new. */
    public boolean counting() {
        return access.mayEverywhere(caller.get(), Permission.SITE_READ);
    }

    /** Whether the viewer sees all groups, with or without their sites: what is empty then is so for everybody. */
    public boolean seeingAll() {
        return groups.seesAll(caller.get());
    }

    /** How many match, in words. */
    public String counted() {
        return format.counted(count.get(), "group", "groups");
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters.link("/site-groups").with("q", parameters.text("q")),
                group -> CURSORS.cursor(groups.keyOf(group)));
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** What the form is called, for those who may fill it in. */
    public String title() {
        access.requireEverywhere(caller.get(), Permission.GROUP_MANAGE);
        return "Make a site group";
    }

    /** Makes a group. */
    public void make() {
        InputCheck check = new InputCheck();
        Optional<SiteGroupName> called = check.value(() -> new SiteGroupName(name));
        check.done();
        SiteGroup made = making.make(caller.get(), called.orElseThrow(), SiteGroupPage.given(description));
        onward.to(
                "/site-groups/" + made.id(),
                "site-group-made",
                Map.of("name", made.name().value()));
    }

    private SiteGroupFilter filter() {
        return SiteGroupFilter.named(parameters.text("q"));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
