package tw.portfolio.functions.bookwriter;

import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.job.JobWork;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.item.NationalIds;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.submission.PackagedFiles;
import tw.portfolio.submission.book.MakingBooks;
import tw.portfolio.submission.book.dynamo.DynamoBookSettingsStore;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.submission.source.ReadingClasses;
import tw.portfolio.submission.source.dynamo.DynamoRegisteredStudents;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** National books (名冊) on the platform's stores; national ids are opened for them. */
final class Books {
  private Books() {}

  static JobWork on(Table table, Backoff backoff, Environment environment) {
    ArchiveStore exports = S3ArchiveStore.ofExports(environment);
    return new MakingBooks(
        new MakingBooks.Ports(
            new ReadingClasses(
                new ReadingClasses.Ports(
                    new DynamoRoster(table),
                    new DynamoClassGrades(table),
                    new DynamoRegisteredStudents(table, backoff),
                    new DynamoPieceStore(table, backoff),
                    new DynamoStudentRecords(table))),
            new NationalIds(table, backoff, KmsDataKeys.of(environment)),
            new DynamoRoster(table),
            new DynamoRecordStore(table, backoff, DataKeys.none()),
            new DynamoBookSettingsStore(table, backoff),
            new DynamoSettingsInForce(table),
            new PackagedFiles(new DynamoExportStore(table, backoff), exports),
            new DynamoSchoolNames(table, backoff),
            exports));
  }
}
