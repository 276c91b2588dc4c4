package tw.portfolio.kernel.files;

import java.io.IOException;

/** The port through which a {@link MultipartOutput} stores its parts, e.g. an S3 upload. */
@FunctionalInterface
public interface PartSink {

  /**
   * Stores one part; returns when it is stored. Called from several threads at a time.
   *
   * @param number the part's number from 1, in the order of the bytes
   * @param bytes holds the part; reused afterwards, so it must not be kept or changed
   * @param length how many bytes from index 0 are the part
   * @throws IOException if the part couldn't be stored
   * @throws InterruptedException if the upload was aborted meanwhile
   */
  void part(int number, byte[] bytes, int length) throws IOException, InterruptedException;
}
