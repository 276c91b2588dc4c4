package tw.portfolio.evaluation;

import tw.portfolio.job.Job;
import tw.portfolio.school.PersonId;

/** Where the figures of an evaluation lie among what a job made. */
final class EvaluationKey {
  private EvaluationKey() {}

  static String figures(Job job) {
    return job.key("figures.json");
  }

  static String lines(Job job, PersonId person) {
    return job.key("lines/" + person + ".json");
  }
}
