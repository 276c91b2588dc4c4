package tw.portfolio.functions.importworker;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.kms.KmsSealedPasswords;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.receipt.HandedInBooks;
import tw.portfolio.receipt.ImportingReceipts;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.submission.book.dynamo.DynamoBookSettingsStore;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.submission.source.dynamo.DynamoRegisteredStudents;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Receipts (收訖明細) on the platform's stores; keyed hashes of national ids are compared. */
final class Receipts {
  private Receipts() {}

  static JobWork on(Table table, Backoff backoff, Environment environment) {
    RecordStore records = new DynamoRecordStore(table, backoff, KmsDataKeys.of(environment));
    return new ImportingReceipts(
        new DynamoReceiptStore(table, backoff),
        records,
        new DynamoRoster(table),
        new HandedInBooks(
            new HandedInBooks.Ports(
                new DynamoRoster(table),
                new DynamoRegisteredStudents(table, backoff),
                new DynamoPieceStore(table, backoff),
                new DynamoStudentRecords(table),
                records,
                new DynamoBookSettingsStore(table, backoff),
                new DynamoSettingsInForce(table),
                new DynamoExportStore(table, backoff))),
        S3ArchiveStore.ofImports(environment),
        KmsSealedPasswords.of(environment),
        environment.clock());
  }
}
