package org.holdfast.persistence.mail;

import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.mail.MailsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoMailsIT implements MailsContract {

    private final Mails mails = new MongoMails(TestDatabase.migrated(new MailIndexes()));

    @Override
    public Mails mails() {
        return mails;
    }
}
