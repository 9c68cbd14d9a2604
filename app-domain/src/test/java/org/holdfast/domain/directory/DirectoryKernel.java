package org.holdfast.domain.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.directory.ToldPerson.Standing;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.DescribeByDirectory;
import org.holdfast.domain.member.EnrolByDirectory;
import org.holdfast.domain.member.FreeFormerAddresses;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.SuspendByDirectory;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.HeldLease;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signon.InMemorySingleSignOns;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.team.ChangeTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.team.KeptTeams;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamProjection;

/** Directories with everything that follows them, on in-memory stores. */
final class DirectoryKernel {

    static final DirectoryId ID = new DirectoryId("directory_1");
    static final ProviderOrganisation OURS = new ProviderOrganisation("org_1");

    final InMemoryMembers members = new InMemoryMembers();
    final InMemoryTeams teams = new InMemoryTeams();
    final InMemorySingleSignOns settings = new InMemorySingleSignOns();
    final InMemoryDirectories directories = new InMemoryDirectories();
    final InMemoryDirectoryLinks links = new InMemoryDirectoryLinks();
    final InMemoryHeardEvents heard = new InMemoryHeardEvents();
    final InMemorySyncStates states = new InMemorySyncStates();
    final FakeDirectoryProvider provider = new FakeDirectoryProvider();
    final FiredEvents<DirectoryWork> work = new FiredEvents<>();
    final KernelFixture kernel = new KernelFixture(
            new MemberProjection(members),
            new TeamProjection(teams),
            new DirectoryProjection(directories),
            new DirectoryLinkProjection(links),
            new DirectoryNoticeProjection());

    private final ChangeMember changes = new ChangeMember(
            kernel.access, new ReadMembers(kernel.access, members), members, kernel.recorder, kernel.exclusive);
    private final KeptTeams kept = new KeptTeams(
            teams,
            new ChangeTeams(
                    kernel.access, new ReadTeams(kernel.access, teams, members), kernel.claims, kernel.exclusive),
            kernel.journal,
            kernel.recorder);
    private final SyncProgress progress = new SyncProgress(states, kernel.recorder, kernel.ids, kernel.clock);
    private final DirectoryTurn turn = new DirectoryTurn(directories, kernel.exclusive);
    private final LinkUp linking = new LinkUp(links, kernel.recorder);
    private final ConnectDirectory connecting =
            new ConnectDirectory(directories, progress, kernel.recorder, work, kernel.clock);
    private final FollowPerson people = new FollowPerson(
            linking,
            links,
            members,
            settings,
            new EnrolByDirectory(kernel.claims, kernel.recorder, kernel.ids),
            new DescribeByDirectory(changes, kernel.claims),
            new SuspendByDirectory(changes, members),
            progress,
            connecting);
    private final FollowGroup groups = new FollowGroup(linking, kept, progress, connecting);
    private final FollowCrew crews = new FollowCrew(people, groups, kept, members, progress);
    private final FindDirectories finding = new FindDirectories(provider, directories, connecting, turn);
    final HearEvent hearing = new HearEvent(
            settings, directories, heard, connecting, people, groups, crews, progress, turn, kernel.clock);
    final CatchUp catchUp =
            new CatchUp(provider, settings, directories, heard, hearing, connecting, turn, kernel.clock);
    final ReadDirectoriesAgain again =
            new ReadDirectoriesAgain(kernel.access, settings, directories, provider, finding, connecting, turn);
    final ReadDirectories reading = new ReadDirectories(kernel.access, directories, links, progress, provider);
    final NoteRefusedWebhook refusals = new NoteRefusedWebhook(
            settings,
            heard,
            new SlowDown(new InMemoryAttempts(), kernel.clock),
            kernel.recorder,
            kernel.ids,
            kernel.clock);

    private final Map<String, Runnable> sudden = new HashMap<>();
    private int number;

    DirectoryKernel() {
        kernel.recorded.observe(this::interrupt);
        kernel.recorded.observe(new FreeFormerAddresses(members, kernel.claims)::onRecorded);
        settings.save(SignOnFixture.settings(ActorFixture.ORGANISATION, OURS.value()));
        provider.directories.put(OURS.value(), List.of(new ToldDirectory(ID, "Staff", "okta scim v2.0", "active")));
    }

    /** Another process, which remembers nothing. */
    FollowDirectories following() {
        return new FollowDirectories(
                provider,
                settings,
                directories,
                finding,
                connecting,
                new ReadDirectory(provider, links, linking, heard, people, groups, crews, progress, turn, kernel.clock),
                lettingGo(),
                progress,
                turn,
                kernel.clock);
    }

    /** That of one process, as long as no other one takes it. */
    HeldLease lease() {
        return lease("one");
    }

    HeldLease lease(String process) {
        return HeldLease.take(kernel.leases, kernel.clock, "job/directory-work", process, Duration.ofMinutes(2))
                .orElseThrow();
    }

    /** Another process, or the same one after it was started again. */
    LetGoOfDirectory lettingGo() {
        return new LetGoOfDirectory(links, linking, people, groups, progress, turn);
    }

    /** The process dies as soon as an entry of a kind was written, before anything that follows it. */
    void diesAfter(String kind) {
        onceAfter(kind, () -> {
            throw new IllegalStateException("killed");
        });
    }

    /** Something is done the next time that an entry of a kind was written, before anything that follows it. */
    void onceAfter(String kind, Runnable what) {
        sudden.put(kind, what);
    }

    private void interrupt(Recorded recorded) {
        recorded.entries().stream()
                .flatMap(entry -> Optional.ofNullable(sudden.remove(entry.kind())).stream())
                .forEach(Runnable::run);
    }

    /** It is started again: the newest entries are told once more. */
    void restart() {
        kernel.repair.replaySince(Instant.EPOCH, Instant.MAX);
    }

    /** Whether nobody holds the turn of the organisation at this moment. */
    boolean turnIsFree() {
        String turn = "directory/" + ActorFixture.ORGANISATION;
        boolean free = kernel.leases.acquire(turn, "another", Duration.ofSeconds(1));
        kernel.leases.release(turn, "another");
        return free;
    }

    /** Something happens there a second after the last thing that did. */
    DirectoryEvent happens(DirectoryEvent.What what) {
        kernel.clock.advance(Duration.ofSeconds(1));
        return event("event_" + ++number, kernel.clock.instant(), what);
    }

    boolean hears(DirectoryEvent.What what) {
        return hearing.hear(happens(what));
    }

    static DirectoryEvent event(String id, Instant at, DirectoryEvent.What what) {
        return new DirectoryEvent(id, at, "dsync.example", ID, Optional.of(OURS), what);
    }

    static ToldPerson person(String id, String mail, String name, boolean active) {
        return new ToldPerson(id, mail, Optional.of(name), active ? Standing.ACTIVE : Standing.OUT);
    }

    static ToldPerson unclear(String id, String mail) {
        return new ToldPerson(id, mail, Optional.of("Somebody"), Standing.UNCLEAR);
    }

    static DirectoryEvent.PersonTold told(ToldPerson person) {
        return new DirectoryEvent.PersonTold(person, Optional.empty());
    }

    Member member(String mail) {
        return members.findByMail(new MailAddress(mail)).stream().findFirst().orElseThrow();
    }

    List<Team> allTeams() {
        return teams.page(ActorFixture.ORGANISATION, TeamFilter.none(), PageRequest.first(50))
                .items();
    }

    List<Entry> entries() {
        OrganisationId organisation = ActorFixture.ORGANISATION;
        return kernel.journal
                .activity(Sight.everything(organisation), ActivityFilter.none(), PageRequest.first(200))
                .items();
    }

    List<String> kinds() {
        return entries().stream().map(Entry::kind).toList();
    }
}
