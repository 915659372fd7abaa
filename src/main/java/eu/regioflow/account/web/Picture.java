package eu.regioflow.account.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A text as a square of dark and light points that a telephone reads.
 *
 * @param size points on a side, with the light margin that readers need
 * @param path of an SVG that draws the dark points, one unit each
 */
public record Picture(int size, String path) {

	/** Draws the text. */
	static Picture of(String text) {
		try {
			BitMatrix points = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
			StringBuilder path = new StringBuilder();
			for (int row = 0; row < points.getHeight(); row++) {
				for (int column = 0; column < points.getWidth(); column++) {
					if (points.get(column, row)) {
						path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
					}
				}
			}
			return new Picture(points.getWidth(), path.toString());
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
