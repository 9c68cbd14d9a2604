package org.holdfast.security.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailNotSentException;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.MailTransport;
import org.holdfast.security.mail.MailSettings.Login;
import org.holdfast.security.mail.MailSettings.Protection;

/** Sends mails by SMTP. */
@ApplicationScoped
public class SmtpTransport implements MailTransport {

    private static final Logger LOG = System.getLogger(SmtpTransport.class.getName());
    private static final String PATIENCE_MILLISECONDS = "20000";

    private final Optional<MailSettings> settings;
    private final Clock clock;

    @Inject
    public SmtpTransport(Config config, Clock clock) {
        this(MailSettings.from(config), clock);
        LOG.log(
                Level.INFO,
                settings.map(set -> "Mails go to " + set.host() + ":" + set.port())
                        .orElse("Mails stay in the outbox: no mail server is set"));
    }

    SmtpTransport(Optional<MailSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return settings.isPresent();
    }

    @Override
    public void send(MailAddress to, MailText text) {
        MailSettings server = settings.orElseThrow(() -> new IllegalStateException("no mail server is set"));
        Session session = Session.getInstance(properties(server));
        try (Transport transport = session.getTransport()) {
            connect(transport, server.login());
            MimeMessage message = message(session, server.from(), to, text);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            throw new MailNotSentException(problem(failure), failure);
        }
    }

    private MimeMessage message(Session session, MailAddress from, MailAddress to, MailText text)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from.value(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", part(text.text(), "plain"), part(text.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), type);
        return part;
    }

    private static void connect(Transport transport, Optional<Login> login) throws MessagingException {
        if (login.isPresent()) {
            transport.connect(login.get().user(), login.get().password());
        } else {
            transport.connect();
        }
    }

    private static Properties properties(MailSettings server) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.protection() == Protection.TLS));
        boolean upgrade = server.protection() == Protection.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.allowutf8", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLISECONDS);
        return properties;
    }

    /** The kind of failure and nothing of the dialogue, which may repeat addresses. */
    private static String problem(MessagingException failure) {
        Throwable cause =
                Optional.<Throwable>ofNullable(failure.getNextException()).orElse(failure);
        return cause.getClass().getSimpleName();
    }
}
