package tw.portfolio.functions.importworker;

import tw.portfolio.job.JobWork;
import tw.portfolio.job.kms.KmsSealedPasswords;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.transfer.TakingTransfers;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Packages of other schools (歷程交換) on the platform's stores; keyed hashes are compared. */
final class Transfers {
  private Transfers() {}

  static JobWork on(Table table, Backoff backoff, Environment environment) {
    return new TakingTransfers(
        new TakingTransfers.Ports(
            S3ArchiveStore.ofImports(environment),
            KmsSealedPasswords.of(environment),
            new DynamoRecordStore(table, backoff, KmsDataKeys.of(environment)),
            new DynamoPieceStore(table, backoff),
            S3FileStore.of(environment),
            S3ArchiveStore.ofExports(environment)));
  }
}
