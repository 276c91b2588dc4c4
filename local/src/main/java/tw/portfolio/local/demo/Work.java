package tw.portfolio.local.demo;

import java.util.List;

/**
 * A piece that the demo follows.
 *
 * @param student its owner
 * @param id the platform's id for it
 * @param courseCode its course
 * @param files what was uploaded last
 */
record Work(String student, String id, String courseCode, List<Upload> files) {
  Work {
    files = List.copyOf(files);
  }
}
