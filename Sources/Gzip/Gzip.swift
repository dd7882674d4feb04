import Bytes
import CZlib

/// Appends `content` packed as one gzip member (RFC 1952), which is what the content coding `gzip` means.
///
/// The same bytes and level give the same result each time: no name and no time is written. `level` is 1 (fast) to 9 (small).
/// Allocates about 256 KiB while it works: pack once and keep the result.
package func gzip(_ content: Span<UInt8>, level: Int, into buffer: inout ByteBuffer) {
    precondition((1...9).contains(level) && content.count <= Int(UInt32.max))
    // Unsafe: zlib is C. It sees each pointer only within the closures that lend it, and `stream` does not move between its calls.
    var stream = unsafe z_stream()
    guard unsafe communique_deflate_init_gzip(&stream, Int32(level)) == Z_OK else { preconditionFailure("zlib has no memory") }
    let bound = Int(unsafe deflateBound(&stream, UInt(content.count)))
    unsafe content.withUnsafeBufferPointer { source in
        // zlib reads from here and never writes; its C type has no const.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(source.count)
        _ = unsafe buffer.fill(room: bound) { target in
            unsafe stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
            unsafe stream.avail_out = UInt32(target.count)
            let result = unsafe deflate(&stream, Z_FINISH)
            precondition(result == Z_STREAM_END, "deflateBound promised room for all of it")
            return unsafe target.count - Int(stream.avail_out)
        }
    }
    unsafe deflateEnd(&stream)
}
