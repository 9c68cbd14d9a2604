package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.factor.Factor;
import org.holdfast.domain.factor.Factors;
import org.holdfast.domain.factor.FinishSignIn;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Journal;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.AskForLink;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.EndSession;
import org.holdfast.domain.signin.Entrance;
import org.holdfast.domain.signin.FirstOwnerLinks;
import org.holdfast.domain.signin.FoundOrganisation;
import org.holdfast.domain.signin.LinkRefusedException;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.OpenLink;
import org.holdfast.domain.signin.PrintOwnerLink;
import org.holdfast.domain.signin.PrintedLinks;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SignOut;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.signin.UseLink;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.RecogniseToken;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenName;
import org.holdfast.persistence.ProductContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that happens around coming in leaves an entry: the whole list, on the real stores. */
class SecurityEventsIT {

    private static final Client CLIENT = new Client("192.0.2.1", "Firefox/140.0");
    private static final MailAddress ANN = new MailAddress("ann@example.com");
    private static final Pattern LINK = Pattern.compile("/sign-in/link/([A-Za-z0-9_-]{43})");

    @TempDir
    private Path directory;

    private final Secret browser = Secret.random();

    @Test
    void leaveAnEntryForEachOfTheList() {
        try (ProductContainer product = ProductContainer.on(directory)) {
            Member ann = founded(product);
            Actor owner = actor(ann);

            NewSession session =
                    ((Entrance.Open) product.get(UseLink.class).signIn(asked(product), browser, CLIENT)).session();
            told(product, ann, "link-sent", "signed-in");

            product.get(AskForLink.class).ask(ANN, browser, CLIENT);
            Secret late = asked(product);
            assertThatThrownBy(() -> product.get(UseLink.class).signIn(late, Secret.random(), CLIENT))
                    .isInstanceOf(LinkRefusedException.class);
            told(product, ann, "link-refused");

            product.get(Factors.class)
                    .save(new Factor(
                            ann.id(),
                            ann.organisation(),
                            "sealed",
                            Clock.systemUTC().instant(),
                            0,
                            List.of()));
            Entrance.Half half = (Entrance.Half) product.get(UseLink.class).signIn(late, browser, CLIENT);
            assertThatThrownBy(() -> product.get(FinishSignIn.class).show(half.secret(), browser, "000000", CLIENT))
                    .hasMessageContaining("factor-code-wrong");
            told(product, ann, "code-wrong");

            assertThatThrownBy(() -> {
                        for (int often = 0; often < 10; often++) {
                            product.get(AskForLink.class).ask(ANN, browser, CLIENT);
                        }
                    })
                    .isInstanceOf(TooManyAttemptsException.class);
            told(product, ann, "limit-hit");

            MakeToken.Made token = product.get(MakeToken.class)
                    .make(owner, new MakeToken.Wanted(TokenKind.PERSONAL, new TokenName("Export"), viewing(ann), 1));
            RecogniseToken recognising = product.get(RecogniseToken.class);
            recognising.used(
                    recognising.recognise(token.secret().hash(), "192.0.2.7").orElseThrow(), "192.0.2.7");
            told(product, ann, "token-made", "token-used-from-new-place");

            Member bo = product.get(InviteMember.class)
                    .invite(owner, new MailAddress("bo@example.com"), new MemberName("Bo"), viewing(ann));
            product.get(ChangeGrants.class)
                    .change(
                            owner,
                            bo.id(),
                            1,
                            Set.of(new Grant(Role.EDITOR, ann.organisation().value())));
            told(product, ann, "member-invited", "member-grants-changed");

            product.get(TellLimit.class)
                    .refused(
                            new AccessRefused(owner, Permission.SITE_WRITE, ScopePath.of(ann.organisation())),
                            Optional.of("192.0.2.7"));
            told(product, ann, "access-refused");

            product.get(SignOut.class).signOut(session.secret());
            product.get(EndSession.class).all(owner, ann.id(), Optional.empty());
            told(product, ann, "signed-out", "sessions-ended");

            PrintedLinks.ForOwner printed =
                    (PrintedLinks.ForOwner) product.get(PrintOwnerLink.class).print(Optional.of(ANN));
            Entrance.Half way = (Entrance.Half) product.get(UseLink.class)
                    .signIn(secretIn(printed.links().get(0).link()), browser, CLIENT);
            product.get(FinishSignIn.class).without(way.secret(), browser, CLIENT);
            told(product, ann, "owner-link-printed", "owner-link-used", "factor-bypassed");
        }
    }

    private Member founded(ProductContainer product) {
        Secret link = secretIn(product.get(FirstOwnerLinks.class).issue().orElseThrow());
        product.get(OpenLink.class).bind(link, browser, CLIENT.place());
        product.get(FoundOrganisation.class)
                .found(
                        link,
                        browser,
                        CLIENT,
                        new FoundOrganisation.Founding(
                                new OrganisationName("Example Works"), new MemberName("Ann"), ANN));
        product.get(AskForLink.class).ask(ANN, browser, CLIENT);
        return product.get(Members.class).findByMail(ANN).get(0);
    }

    /** The newest link in the outbox; it is written in the background. */
    private Secret asked(ProductContainer product) {
        Member ann = product.get(Members.class).findByMail(ANN).get(0);
        String text = "";
        for (int tried = 0; tried < 100 && (text.isEmpty() || text.equals(last)); tried++) {
            pause();
            text =
                    product
                            .get(Mails.class)
                            .page(ann.organisation(), Optional.empty(), PageRequest.first(1))
                            .items()
                            .stream()
                            .flatMap(mail -> text(mail).stream())
                            .findFirst()
                            .orElse("");
        }
        last = text;
        return secretIn(text);
    }

    private String last = "";

    private static Optional<String> text(Mail mail) {
        return mail.text().map(written -> written.text());
    }

    private static void told(ProductContainer product, Member about, String... kinds) {
        List<String> known = List.of();
        for (int tried = 0; tried < 100 && !known.containsAll(List.of(kinds)); tried++) {
            pause();
            known = product
                    .get(Journal.class)
                    .activity(Sight.everything(about.organisation()), ActivityFilter.none(), PageRequest.first(100))
                    .items()
                    .stream()
                    .map(Entry::kind)
                    .toList();
        }
        assertThat(known).contains(kinds);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Secret secretIn(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Secret.parse(found.group(1)).orElseThrow();
    }

    private static Set<Grant> viewing(Member member) {
        return Set.of(new Grant(Role.VIEWER, member.organisation().value()));
    }

    private static Actor actor(Member member) {
        return new Actor(
                member.organisation(),
                member.id().value(),
                member.name().value(),
                Origin.PAGE,
                Grants.ofBuiltIn(member.organisation(), member.grants()));
    }
}
