package tw.portfolio.local.demo;

import java.util.List;
import tw.portfolio.local.client.Upload;

/** A piece that the demo follows, with the files that its owner uploaded last. */
record Work(String student, String id, String courseCode, List<Upload> files) {
  Work {
    files = List.copyOf(files);
  }
}
