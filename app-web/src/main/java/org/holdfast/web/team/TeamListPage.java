package org.holdfast.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.team.FormTeam;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** The list of teams, and the form that makes one. */
@Named
@RequestScoped
public class TeamListPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("teams");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadTeams teams;
    private final FormTeam forming;
    private final Onward onward;
    private final Format format;
    private final Supplier<Page<Team>> page;
    private final Supplier<Count> count;

    private String name = "";
    private String description = "";

    @Inject
    public TeamListPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadTeams teams,
            FormTeam forming,
            Onward onward,
            Format format) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.teams = teams;
        this.forming = forming;
        this.onward = onward;
        this.format = format;
        this.page = Once.of(() -> teams.page(caller.get(), filter(), parameters.page(CURSORS, SIZE)));
        this.count = Once.of(() -> teams.count(caller.get(), filter()));
    }

    /** The teams of the page. */
    public List<Team> rows() {
        return page.get().items();
    }

    /** Whether there is no team at all. */
    public boolean nothingYet() {
        return rows().isEmpty()
                && text().isEmpty()
                && parameters.text("granted").isEmpty();
    }

    /** How many match, in words. */
    public String counted() {
        return format.counted(count.get(), "team", "teams");
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters.link("/teams").with("q", parameters.text("q")).with("granted", parameters.text("granted")),
                team -> CURSORS.cursor(teams.keyOf(team)));
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** What the form is called, for those who may fill it in. */
    public String title() {
        access.requireEverywhere(caller.get(), Permission.TEAM_MANAGE);
        return "Form a team";
    }

    /** Makes a team. */
    public void form() {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<TeamName> called = check.value(() -> new TeamName(name));
        check.done();
        Team formed = forming.form(actor, called.orElseThrow(), TeamPage.given(description));
        onward.to(
                "/teams/" + formed.id(),
                "team-formed",
                Map.of("name", formed.name().value()));
    }

    private TeamFilter filter() {
        return new TeamFilter(
                parameters.text("q"), parameters.text("granted").map(Set::of).orElse(Set.of()));
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
