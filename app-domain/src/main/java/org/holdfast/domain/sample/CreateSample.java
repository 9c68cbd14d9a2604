package org.holdfast.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardRefusedException;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.ImportRequirements;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ScopeEntry;
import org.holdfast.domain.board.ScopeEntry.SiteOnly;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;

/** A member puts a small sample of sites, a checklist and answers into an organisation that is still empty. */
@ApplicationScoped
public class CreateSample {

    private final Access access;
    private final ReadSites sites;
    private final RegisterSite register;
    private final ReadBoards boards;
    private final CreateBoard create;
    private final ImportRequirements importing;
    private final SampleAnswers answers;
    private final Exclusive exclusive;

    @Inject
    public CreateSample(
            Access access,
            ReadSites sites,
            RegisterSite register,
            ReadBoards boards,
            CreateBoard create,
            ImportRequirements importing,
            SampleAnswers answers,
            Exclusive exclusive) {
        this.access = access;
        this.sites = sites;
        this.register = register;
        this.boards = boards;
        this.create = create;
        this.importing = importing;
        this.answers = answers;
        this.exclusive = exclusive;
    }

    /** Whether the caller may create it: allowed to write sites, boards and answers everywhere, and there are none yet. */
    public boolean possible(Actor actor) {
        return access.mayEverywhere(actor, Permission.SITE_WRITE)
                && access.mayEverywhere(actor, Permission.BOARD_CONFIGURE)
                && access.mayEverywhere(actor, Permission.ANSWER_WRITE)
                && empty(actor);
    }

    /**
     * Creates two regions with four places and a board of twelve requirements for them, answered in part.
     *
     * @throws BoardRefusedException {@code sample-not-empty} when there is a site or a board already
     */
    public Board create(Actor actor) {
        access.requireEverywhere(actor, Permission.SITE_WRITE);
        access.requireEverywhere(actor, Permission.BOARD_CONFIGURE);
        access.requireEverywhere(actor, Permission.ANSWER_WRITE);
        return exclusive.doing("sample/" + actor.organisation(), () -> createNow(actor));
    }

    private Board createNow(Actor actor) {
        if (!empty(actor)) {
            throw BoardRefusedException.sampleNotEmpty();
        }
        List<Site> places = new ArrayList<>();
        for (Sample.Region region : Sample.regions()) {
            SiteId above =
                    register.register(actor, Optional.empty(), details(region)).id();
            region.places().forEach(place -> places.add(register.register(actor, Optional.of(above), details(place))));
        }
        List<ScopeEntry> scope = places.stream()
                .<ScopeEntry>map(place -> new SiteOnly(place.id()))
                .toList();
        Board board = create.create(actor, Sample.BOARD, new BoardScope(scope));
        importing.apply(actor, board.id(), Sample.checklist());
        answers.give(actor, board, places);
        return board;
    }

    private boolean empty(Actor actor) {
        return sites.top(actor, PageRequest.first(1)).items().isEmpty()
                && boards.page(actor, BoardFilter.none(), PageRequest.first(1))
                        .items()
                        .isEmpty();
    }

    private static SiteDetails details(Sample.Region region) {
        return SiteDetails.named(new SiteName(region.name())).withCode(Optional.of(new SiteCode(region.code())));
    }

    private static SiteDetails details(Sample.Place place) {
        Address address = new Address(
                Optional.empty(),
                Optional.empty(),
                Optional.of(place.city()),
                Optional.empty(),
                Optional.of(new Country(place.country())));
        return new SiteDetails(
                new SiteName(place.name()),
                Optional.of(new SiteCode(place.code())),
                address,
                Optional.of(new Coordinates(place.latitude(), place.longitude())),
                List.of("sample"),
                Map.of());
    }
}
