package org.holdfast.domain.importing.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.FileQuota;
import org.holdfast.domain.importing.FileReading;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.ReserveFile;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.InMemoryLeases;
import org.holdfast.domain.site.NobodyGainsByMoving;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.token.ActorRights;
import org.holdfast.domain.token.InMemoryApiTokens;
import org.holdfast.domain.token.TokenGrants;

/** The use cases of importing sites on the stores given; work in the background waits until a test has it done. */
public final class SiteImportKernel {

    public final BringFile bringing;
    public final ReadSiteImports reading;
    public final StartSiteImport starting;
    public final PreviewSiteImport previewing;
    public final ApplySiteImport applying;
    public final ForgetSiteImports forgetting;
    public final InMemoryMembers members = new InMemoryMembers();
    public final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final List<Runnable> waiting = new ArrayList<>();

    public SiteImportKernel(
            KernelFixture kernel,
            Recorder recorder,
            Claims claims,
            Sites sites,
            SiteImports imports,
            ImportedRows rows,
            ImportFiles files,
            Tables tables,
            ImportLimits limits) {
        RightsNow now = now(kernel, sites);
        SiteWalks walks = new SiteWalks(
                kernel.access,
                new NobodyGainsByMoving(kernel.access, now),
                new ReadSites(kernel.access, sites, PlacesFixture.of(sites)),
                sites,
                files,
                tables);
        SiteWriter writer = new SiteWriter(claims, recorder, sites, kernel.exclusive);
        SiteImportRunner runner = new SiteImportRunner(
                imports,
                rows,
                walks,
                writer,
                new ImportRights(now, kernel.access, sites, kernel.clock),
                new InMemoryLeases(kernel.clock),
                kernel.ids,
                kernel.clock);
        FileQuota quota = FileQuota.standard(limits);
        bringing = new BringFile(
                kernel.access,
                files,
                limits,
                new ReserveFile(files, limits, quota, kernel.exclusive, kernel.ids, kernel.clock));
        reading = new ReadSiteImports(kernel.access, imports, rows);
        starting = new StartSiteImport(reading, imports, files, tables, new FileReading(), kernel.ids, kernel.clock);
        previewing = new PreviewSiteImport(reading, imports, rows, walks, new FileReading(), kernel.clock);
        applying =
                new ApplySiteImport(reading, imports, runner, (name, work, failed) -> waiting.add(work), kernel.clock);
        forgetting = new ForgetSiteImports(reading, imports, rows, files, kernel.clock);
        knows(ActorFixture.owner());
    }

    private RightsNow now(KernelFixture kernel, Sites sites) {
        ReadRoles roles = new ReadRoles(kernel.access, new InMemoryOwnRoles());
        GrantsInForce inForce = new GrantsInForce(new InMemoryTeams(), new InMemorySiteGroups(), roles, kernel.clock);
        return new ActorRights(
                members,
                tokens,
                inForce,
                new TokenGrants(sites, new InMemorySiteGroups(), roles, kernel.clock),
                kernel.clock);
    }

    /** Lets an actor be a member with these grants, as they are when a request comes from a browser. */
    public Member knows(Actor actor) {
        MemberId id = new MemberId(actor.id());
        long version =
                members.find(actor.organisation(), id).map(Member::version).orElse(0L) + 1;
        Member member = new Member(
                id,
                version,
                actor.organisation(),
                new MailAddress("robin@example.com"),
                new MemberName(actor.name()),
                new MemberState.Active(),
                actor.grants().given(),
                Set.of());
        members.save(member);
        return member;
    }

    /** Does what waits in the background. */
    public void work() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /** Forgets what waits in the background, as a process that dies does. */
    public void die() {
        waiting.clear();
    }
}
