package org.holdfast.security.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.InMemoryMails;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.FirstOwnerLinks;
import org.holdfast.domain.signin.InMemoryOwnerLinkAlarms;
import org.holdfast.domain.signin.InMemorySignInLinks;
import org.holdfast.domain.signin.OwnerLinkBell;
import org.holdfast.domain.signin.OwnerLinkProjection;
import org.holdfast.domain.signin.PrintOwnerLink;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SignInMails;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.InMemoryTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerLinkRequestsTest {

    private static final String LINK = "https://holdfast.example.com/sign-in/link/";

    @TempDir
    private Path data;

    private final InMemoryMembers members = new InMemoryMembers();
    private final KernelFixture kernel = new KernelFixture(new OwnerLinkProjection(new InMemoryOwnerLinkAlarms()));
    private Path console;
    private OwnerLinkRequests requests;

    @BeforeEach
    void prepare() throws IOException {
        ConsoleDirectory directory = new ConsoleDirectory(data);
        directory.create();
        console = data.resolve("console");
        InMemorySignInLinks links = new InMemorySignInLinks();
        SignInMails texts = new SignInMails(new PublicUrl("https://holdfast.example.com"));
        PostMail post = new PostMail(new InMemoryMails(), new FiredEvents<>(), kernel.ids, kernel.clock);
        SecurityEvents events = new SecurityEvents(kernel.recorder, kernel.ids);
        requests = new OwnerLinkRequests(
                directory,
                new PrintOwnerLink(
                        members,
                        new InMemoryOrganisations(),
                        new FirstOwnerLinks(members, links, texts, kernel.clock),
                        links,
                        texts,
                        new OwnerLinkBell(members, post, texts, events, kernel.clock),
                        new GrantsInForce(
                                new InMemoryTeams(),
                                new InMemorySiteGroups(),
                                new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                                kernel.clock),
                        kernel.clock),
                kernel.clock);
        members.save(MemberFixture.owner("A1", "Ann", "ann@example.com"));
    }

    @Test
    void answersAnEmptyRequestWhereOnePersonOwns() throws IOException {
        assertThat(answerTo("")).contains("Ann (ann@example.com)", LINK);
        assertThat(console.resolve("owner-link.request")).doesNotExist();
    }

    @Test
    void answersWithTheOwnersWhereThereAreSeveral() throws IOException {
        members.save(MemberFixture.owner("A2", "Bo", "bo@example.com"));
        assertThat(answerTo("")).contains("ann@example.com", "bo@example.com").doesNotContain(LINK);
        assertThat(answerTo("bo@example.com\n")).contains("Bo (bo@example.com)", LINK);
    }

    @Test
    void answersNonsense() throws IOException {
        assertThat(answerTo("not an address")).isEqualTo("That is no mail address.\n");
    }

    @Test
    void keepsTheAnswerToTheServiceAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(console)))
                .isEqualTo("rwx------");
        answerTo("");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(console.resolve("owner-link.answer"))))
                .isEqualTo("rw-------");
    }

    @Test
    void believesNothingWhereOthersMayWrite() throws IOException {
        Files.setPosixFilePermissions(console, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(answerTo("")).startsWith("Refused").doesNotContain(LINK);
        assertThat(kernel.recorded.fired()).isEmpty();
    }

    @Test
    void followsNoLinkOutOfTheDirectory() throws IOException {
        Path elsewhere = Files.writeString(data.resolve("elsewhere"), "bo@example.com");
        Files.createSymbolicLink(console.resolve("owner-link.request"), elsewhere);
        requests.look();
        assertThat(elsewhere).exists();
        assertThat(console.resolve("owner-link.request")).doesNotExist();
    }

    @Test
    void forgetsAnAnswerThatNobodyFetched() throws IOException {
        answerTo("");
        Path answer = console.resolve("owner-link.answer");
        Instant written = Files.getLastModifiedTime(answer).toInstant();
        kernel.clock.advance(Duration.between(kernel.clock.instant(), written));
        requests.look();
        assertThat(answer).exists();
        kernel.clock.advance(Duration.ofMinutes(16));
        requests.look();
        assertThat(answer).doesNotExist();
    }

    @Test
    void doesNothingUnasked() throws IOException {
        requests.look();
        assertThat(console).isEmptyDirectory();
        assertThat(kernel.recorded.fired()).isEmpty();
    }

    private String answerTo(String request) throws IOException {
        Files.writeString(console.resolve("owner-link.request"), request);
        requests.look();
        return Files.readString(console.resolve("owner-link.answer"));
    }
}
