package tw.portfolio.functions.bookwriter;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.kms.KmsSealedPasswords;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.submission.source.dynamo.DynamoRegisteredStudents;
import tw.portfolio.transfer.PackingTransfers;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Packages for other schools (歷程交換) on the platform's stores; national ids are opened for them. */
final class Transfers {
  private Transfers() {}

  static JobWork on(Table table, Backoff backoff, Environment environment) {
    return new PackingTransfers(
        new PackingTransfers.Ports(
            new DynamoRoster(table),
            new DynamoRegisteredStudents(table, backoff),
            new DynamoRecordStore(table, backoff, KmsDataKeys.of(environment)),
            new DynamoStudentRecords(table),
            new DynamoPieceStore(table, backoff),
            S3FileStore.of(environment),
            KmsSealedPasswords.of(environment),
            S3ArchiveStore.ofExports(environment)));
  }
}
