package tw.portfolio.functions.exportworker;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.archive.dynamo.DynamoLeaverRegister;
import tw.portfolio.archive.year.MakingYearArchives;
import tw.portfolio.archive.year.ReadingYears;
import tw.portfolio.guidance.dynamo.DynamoAssessmentStore;
import tw.portfolio.guidance.dynamo.DynamoConsultationStore;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.register.dynamo.DynamoConfirmations;
import tw.portfolio.record.register.dynamo.DynamoEnquiries;
import tw.portfolio.record.register.dynamo.DynamoRegisters;
import tw.portfolio.settings.dynamo.DynamoLeaverRetentionStore;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.training.dynamo.DynamoTrainingStore;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** What the archive of a school year is made of. No national id is opened for it. */
final class YearArchives {
  private YearArchives() {}

  static MakingYearArchives on(Table table, Backoff backoff, Environment environment) {
    return new MakingYearArchives(
        new ReadingYears(
            new ReadingYears.Kept(
                new DynamoRoster(table),
                new DynamoLeaverRegister(table, backoff),
                new DynamoRegisters(table, backoff),
                new DynamoPieceStore(table, backoff),
                new DynamoStudentRecords(table),
                new DynamoStatementStore(table, backoff),
                new DynamoAssessmentStore(table, backoff),
                new DynamoReceiptStore(table, backoff),
                new DynamoEnquiries(table, backoff),
                new DynamoConfirmations(table, backoff),
                new DynamoConsultationStore(table, backoff),
                new DynamoAnnouncementStore(table, backoff),
                new DynamoTrainingStore(table, backoff),
                new DynamoRecordStore(table, backoff, DataKeys.none()),
                new DynamoSettingsInForce(table),
                new DynamoChangeLog(table))),
        S3FileStore.of(environment),
        S3ArchiveStore.ofExports(environment),
        new DynamoLeaverRetentionStore(table, backoff),
        environment.clock());
  }
}
