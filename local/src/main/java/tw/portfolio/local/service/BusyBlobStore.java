package tw.portfolio.local.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Knows whether an object is on its way in or out, however slowly its bytes come or go. */
final class BusyBlobStore extends ForwardingBlobStore {
  private final UnderWay underWay = new UnderWay();

  BusyBlobStore(BlobStore store) {
    super(store);
  }

  /** Waits until nothing is under way, at most so long. */
  void awaitQuiet(Duration most) throws InterruptedException {
    underWay.awaitNone(most);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return underWay.during(() -> super.putBlob(request, payload));
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return underWay.during(() -> super.copyBlob(request));
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream payload) {
    return underWay.during(() -> super.uploadMultipartPart(upload, request, payload));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return underWay.during(() -> super.completeMultipartUpload(upload, request));
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    ResponseInputStream<GetObjectResponse> blob = super.getBlob(request);
    underWay.begin();
    return new ResponseInputStream<>(blob.response(), new Download(blob));
  }

  /** The bytes of an object until somebody has them all, or wants no more. */
  private final class Download extends FilterInputStream {
    private final AtomicBoolean open = new AtomicBoolean(true);

    Download(InputStream bytes) {
      super(bytes);
    }

    @Override
    public void close() throws IOException {
      if (open.compareAndSet(true, false)) {
        underWay.end();
      }
      super.close();
    }
  }
}
