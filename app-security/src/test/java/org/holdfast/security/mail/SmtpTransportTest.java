package org.holdfast.security.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailNotSentException;
import org.holdfast.domain.mail.MailText;
import org.holdfast.security.mail.MailSettings.Login;
import org.holdfast.security.mail.MailSettings.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmtpTransportTest {

    private static final MailAddress ANN = new MailAddress("ann@example.com");
    private static final MailText TEXT =
            new MailText("Füße & “quotes”", "Hello Zoë,\n\nhttps://holdfast.example.com/x\n", "<p>Hello Zoë</p>");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()}).withPerMethodLifecycle(true);

    @Test
    void sendsPlainTextAndHtml() throws Exception {
        transport(Optional.empty()).send(ANN, TEXT);
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(TEXT.subject());
        assertThat(message.getFrom()[0]).hasToString("holdfast@example.com");
        assertThat(message.getAllRecipients()).singleElement().hasToString("ann@example.com");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(TEXT.text());
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(TEXT.html());
    }

    @Test
    void putsNothingOfTheSubjectIntoTheHeaders() {
        assertThatThrownBy(() -> new MailText("Hello\r\nBcc: eve@example.com", "x", "x"))
                .hasMessageContaining("value-not-one-line");
    }

    @Test
    void saysThatTheServerIsNotThere() {
        SmtpTransport transport = transport(Optional.empty());
        SERVER.stop();
        assertThatThrownBy(() -> transport.send(ANN, TEXT))
                .isInstanceOfSatisfying(MailNotSentException.class, failure -> assertThat(failure.problem())
                        .isEqualTo("ConnectException"));
    }

    @Test
    void saysThatTheServerRefusesThePassword() {
        SERVER.setUser("holdfast", "right");
        assertThatThrownBy(() ->
                        transport(Optional.of(new Login("holdfast", "wrong"))).send(ANN, TEXT))
                .isInstanceOf(MailNotSentException.class)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void signsInWhereItIsAsked() {
        SERVER.setUser("holdfast", "right");
        transport(Optional.of(new Login("holdfast", "right"))).send(ANN, TEXT);
        assertThat(GreenMailUtil.getHeaders(SERVER.getReceivedMessages()[0])).contains("To: ann@example.com");
    }

    @Test
    void refusesAServerThatDoesNotProtectTheWay() {
        MailSettings strict = new MailSettings(
                "127.0.0.1", port(), Protection.STARTTLS, Optional.empty(), new MailAddress("holdfast@example.com"));
        assertThatThrownBy(() -> new SmtpTransport(Optional.of(strict), Clock.systemUTC()).send(ANN, TEXT))
                .isInstanceOf(MailNotSentException.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void isNotAvailableWithoutAServer() {
        assertThat(new SmtpTransport(Optional.empty(), Clock.systemUTC()).available())
                .isFalse();
    }

    private static SmtpTransport transport(Optional<Login> login) {
        MailSettings settings =
                new MailSettings("127.0.0.1", port(), Protection.NONE, login, new MailAddress("holdfast@example.com"));
        return new SmtpTransport(Optional.of(settings), Clock.systemUTC());
    }

    private static int port() {
        return SERVER.getSmtp().getPort();
    }
}
