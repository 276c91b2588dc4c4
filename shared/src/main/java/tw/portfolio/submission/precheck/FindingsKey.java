package tw.portfolio.submission.precheck;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tw.portfolio.job.Job;

/** Where the findings of a class lie among what a job made. */
final class FindingsKey {
  private FindingsKey() {}

  static String of(Job job, String className) {
    return job.key("findings/" + URLEncoder.encode(className, StandardCharsets.UTF_8) + ".json");
  }
}
