package wanglou.evidence.packet;

/** Home: any. The packet's own leaflet: how anybody checks it, with the program or without. */
final class HowToVerify {

    private HowToVerify() {
    }

    static String text() {
        return """
                望楼证据包 / Wanglou evidence packet

                1. 用程序核验 / With the program (no database, no network):
                     wanglou verify-evidence PACKET.zip --fingerprint FINGERPRINT
                   FINGERPRINT 须从制作单位另行取得（电话、公函），不要只看本包封面。
                   Ask the centre for the fingerprint on another way than this packet; the cover alone proves nothing.

                2. 手工核验 / By hand, in the unpacked folder:
                     sha256sum --check SHA256SUMS
                     openssl pkeyutl -verify -pubin -inkey signer.pem -rawin -in manifest.json -sigfile manifest.sig
                     openssl pkey -pubin -in signer.pem -outform DER | sha256sum
                   最后一行即签名公钥指纹。manifest.json 中每个文件的 sha256 须与文件一致。
                   The last line is the key's fingerprint. Each file must have the sha256 that manifest.json says.

                cover.pdf      封面 / cover to read
                manifest.json  清单，已签名 / what is in it and what is not, signed
                manifest.sig   清单的 Ed25519 签名 / Ed25519 signature of manifest.json
                signer.pem     签名公钥 / public key of the centre
                chain.json     日志摘录，含散列链 / journal extract with its hash chain
                timeline.*     警情时间线 / timeline of the incident
                files/         证据原件 / the evidence itself
                """;
    }
}
