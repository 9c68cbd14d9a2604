package org.holdfast.domain.board;

import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.activity.Subjects;
import org.holdfast.domain.answer.AnswerProjection;
import org.holdfast.domain.answer.InMemorySheets;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.sample.CreateSample;
import org.holdfast.domain.sample.SampleAnswers;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.SiteCodes;
import org.holdfast.domain.site.SiteProjection;
import org.holdfast.domain.site.SiteTree;

/** The use cases of boards on in-memory stores. */
public final class BoardKernel {

    public final InMemorySites sites = new InMemorySites();
    public final InMemoryBoards boards = new InMemoryBoards();
    public final InMemoryItems items = new InMemoryItems();
    public final InMemoryOutlines outlines = new InMemoryOutlines();
    public final BoardReaches reaches = new BoardReaches(boards, sites, PlacesFixture.of(sites));
    public final ItemStore store = new ItemStore(items, outlines);
    public final InMemorySheets sheets = new InMemorySheets();
    public final KernelFixture kernel = new KernelFixture(
            new SiteProjection(sites),
            new BoardProjection(reaches),
            new SectionProjection(store),
            new RequirementProjection(store),
            new AnswerProjection(sheets, boards, outlines, sites));
    public final ReadSites readSites = new ReadSites(kernel.access, sites, PlacesFixture.of(sites));
    public final ReadBoards read = new ReadBoards(kernel.access, boards, reaches);
    public final ChangeBoard changes = new ChangeBoard(kernel.access, read, kernel.recorder);
    public final ScopeSites scopeSites = new ScopeSites(kernel.access, readSites);
    public final CreateBoard create = new CreateBoard(kernel.access, scopeSites, kernel.recorder, kernel.ids);
    public final DescribeBoard describe = new DescribeBoard(changes);
    public final ConfigureStatuses configure = new ConfigureStatuses(changes, kernel.ids);
    public final ScopeBoard scope = new ScopeBoard(changes, scopeSites);
    public final ArchiveBoard archive = new ArchiveBoard(changes);
    public final ChangeOutline outline =
            new ChangeOutline(changes, items, outlines, kernel.exclusive, kernel.recorder, kernel.ids);
    public final AddSection addSection = new AddSection(outline);
    public final AddRequirement addRequirement = new AddRequirement(outline);
    public final ReviseItem revise = new ReviseItem(outline);
    public final MoveItem move = new MoveItem(outline);
    public final RemoveItem remove = new RemoveItem(outline);
    public final RestoreItem restore = new RestoreItem(outline);
    public final ReadOutline readOutline = new ReadOutline(read, outlines);
    public final ReadItem readItem = new ReadItem(read, items);

    public final ImportRequirements importing = new ImportRequirements(changes, outline, readOutline, items);
    public final RegisterSite register = new RegisterSite(
            kernel.access, readSites, new SiteCodes(kernel.claims), new SiteTree(sites), kernel.recorder, kernel.ids);
    public final ReadSheet readSheet = new ReadSheet(kernel.access, read, readOutline, readSites, sheets);
    public final CreateSample sample = new CreateSample(
            kernel.access,
            readSites,
            register,
            read,
            create,
            importing,
            new SampleAnswers(readSheet, kernel.recorder, kernel.clock),
            kernel.exclusive);
    public final ReadActivity activity = new ReadActivity(
            kernel.access,
            Subjects.of(new BoardSubject(read), new SectionSubject(readItem), new RequirementSubject(readItem)),
            kernel.journal);

    public BoardKernel() {
        kernel.recorded.observe(reaches::whenMoved);
    }

    public Board board(Actor actor, String name) {
        return board(actor, name, BoardScope.everything());
    }

    public Board board(Actor actor, String name, BoardScope scope) {
        return create.create(actor, BoardDetails.named(new BoardName(name)), scope);
    }

    public static ItemContent content(String code, String title) {
        return new ItemContent(
                Optional.of(new ItemCode(code)), new ItemTitle(title), Optional.empty(), Optional.empty());
    }
}
