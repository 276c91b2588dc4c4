package tw.portfolio.functions.exportworker;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.copy.ReadingPortfolios;
import tw.portfolio.copy.ReadingPortfolios.Kept;
import tw.portfolio.copy.pack.MakingCopies;
import tw.portfolio.guidance.dynamo.DynamoAssessmentStore;
import tw.portfolio.guidance.dynamo.DynamoConsultationStore;
import tw.portfolio.history.ReadingHistory;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.RecordLineReaders;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.register.dynamo.DynamoEnquiries;
import tw.portfolio.record.register.dynamo.DynamoRegisters;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/**
 * What a student's own copy is made of. It and the archive of a year alone of this function know
 * 課程諮詢紀錄 and 修課評估: students read theirs, and no export does.
 */
final class OwnCopies {
  private OwnCopies() {}

  static MakingCopies on(Table table, Backoff backoff, Environment environment) {
    DynamoRoster roster = new DynamoRoster(table);
    return new MakingCopies(
        new ReadingPortfolios(
            new Kept(
                roster,
                new DynamoPieceStore(table, backoff),
                new DynamoStudentRecords(table),
                new DynamoRegisters(table, backoff),
                new DynamoEnquiries(table, backoff),
                new DynamoStatementStore(table, backoff),
                new DynamoAssessmentStore(table, backoff),
                new DynamoConsultationStore(table, backoff),
                new DynamoReceiptStore(table, backoff),
                new DynamoContactStore(table, backoff),
                new DynamoNoticeStore(table, backoff),
                new DynamoSchoolNames(table, backoff)),
            new ReadingHistory(roster, new DynamoChangeLog(table), new RecordLineReaders())),
        S3FileStore.of(environment),
        S3ArchiveStore.ofExports(environment));
  }
}
