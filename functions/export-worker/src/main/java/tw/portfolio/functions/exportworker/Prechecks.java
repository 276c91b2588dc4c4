package tw.portfolio.functions.exportworker;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.job.JobWork;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.submission.precheck.Prechecking;
import tw.portfolio.submission.source.ReadingClasses;
import tw.portfolio.submission.source.dynamo.DynamoRegisteredStudents;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Pre-checks (預檢) on the platform's stores; no national id is opened for one. */
final class Prechecks {
  private Prechecks() {}

  static JobWork on(Table table, Backoff backoff, Environment environment) {
    return new Prechecking(
        new Prechecking.Ports(
            new ReadingClasses(
                new ReadingClasses.Ports(
                    new DynamoRoster(table),
                    new DynamoClassGrades(table),
                    new DynamoRegisteredStudents(table, backoff),
                    new DynamoPieceStore(table, backoff),
                    new DynamoStudentRecords(table))),
            new DynamoRecordStore(table, backoff, DataKeys.none()),
            new DynamoSettingsInForce(table),
            S3FileStore.of(environment),
            S3ArchiveStore.ofExports(environment)));
  }
}
