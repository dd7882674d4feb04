import Bytes
import CZlib

/// One gzip member (RFC 1952) that is made piece by piece, with nothing of zlib's kept between two of them.
///
/// Each piece is deflated by itself and ends at a byte (RFC 1951 §3.2.4), so that the pieces behind one another are one stream. What that
/// costs is that no piece refers to the one before: little, where pieces are larger than the 32 KiB that deflate looks back.
package struct GzipPieces: Sendable {
    private var checksum: UInt32 = 0
    private var length: UInt32 = 0
    private var isBegun = false

    package init() {}

    /// Packs one more piece, the last one with the end of the member behind it. `level` is 1 (fast) to 9 (small). Allocates about 256 KiB
    /// while it works.
    package mutating func append(_ piece: Span<UInt8>, isLast: Bool, level: Int, into buffer: inout ByteBuffer) {
        precondition((1...9).contains(level) && piece.count <= Int(UInt32.max))
        if !isBegun {
            // Deflated, no flags, no time, nothing said of the level, made on Unix.
            for byte: UInt8 in [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] { buffer.append(byte) }
            isBegun = true
        }
        deflate(piece, flush: isLast ? Z_FINISH : Z_FULL_FLUSH, level, into: &buffer)
        length &+= UInt32(piece.count)
        // Unsafe: zlib is C. It reads what is lent for the call.
        checksum = unsafe piece.withUnsafeBufferPointer { UInt32(unsafe crc32(UInt(checksum), $0.baseAddress, UInt32($0.count))) }
        if isLast {
            for number in [checksum, length] {
                for shift: UInt32 in [0, 8, 16, 24] { buffer.append(UInt8(truncatingIfNeeded: number >> shift)) }
            }
        }
    }

    private func deflate(_ piece: Span<UInt8>, flush: Int32, _ level: Int, into buffer: inout ByteBuffer) {
        // Unsafe: zlib is C. It sees each pointer only within the closures that lend it, and `stream` does not move between its calls.
        var stream = unsafe z_stream()
        guard unsafe communique_deflate_init_raw(&stream, Int32(level)) == Z_OK else { preconditionFailure("zlib has no memory") }
        // A full flush writes an empty block of at most six bytes behind what the bound is for.
        let bound = Int(unsafe deflateBound(&stream, UInt(piece.count))) + 16
        unsafe piece.withUnsafeBufferPointer { source in
            // zlib reads from here and never writes; its C type has no const.
            unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            unsafe stream.avail_in = UInt32(source.count)
            _ = unsafe buffer.fill(room: bound) { target in
                unsafe stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                let result = unsafe CZlib.deflate(&stream, flush)
                precondition(
                    unsafe result == (flush == Z_FINISH ? Z_STREAM_END : Z_OK) && stream.avail_out > 0, "there was room for all of it")
                return unsafe target.count - Int(stream.avail_out)
            }
        }
        unsafe deflateEnd(&stream)
    }
}
