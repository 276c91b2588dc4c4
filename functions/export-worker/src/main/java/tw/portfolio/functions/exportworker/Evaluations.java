package tw.portfolio.functions.exportworker;

import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.evaluation.MakingEvaluations;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.job.JobWork;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;

/** Evaluations (成效評核) on the platform's stores. */
final class Evaluations {
  private Evaluations() {}

  static JobWork on(Table table, Backoff backoff, Environment environment) {
    return new MakingEvaluations(
        new MakingEvaluations.Ports(
            new DynamoChangeLog(table),
            new DynamoAccountStore(table, backoff),
            new DynamoCertificationStore(table, backoff),
            new DynamoSettingsInForce(table),
            S3ArchiveStore.ofExports(environment)));
  }
}
