package org.holdfast.domain.mail;

class InMemoryMailsTest implements MailsContract {

    private final Mails mails = new InMemoryMails();

    @Override
    public Mails mails() {
        return mails;
    }
}
