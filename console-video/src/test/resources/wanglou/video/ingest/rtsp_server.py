"""An RTSP server by GStreamer, somebody else's work from end to end: rtsp_server.py FOLDER serves every FOLDER/NAME.mp4 as /NAME to
camera:secret-7 (digest) and prints its port."""
import os
import sys

import gi

gi.require_version('Gst', '1.0')
gi.require_version('GstRtsp', '1.0')
gi.require_version('GstRtspServer', '1.0')
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

Gst.init(None)
folder = sys.argv[1]
server = GstRtspServer.RTSPServer()
server.set_address('127.0.0.1')
server.set_service('0')
mounts = server.get_mount_points()
permissions = GstRtspServer.RTSPPermissions()
permissions.add_permission_for_role('viewer', 'media.factory.access', True)
permissions.add_permission_for_role('viewer', 'media.factory.construct', True)
pay = {
    'h264': 'qtdemux ! queue ! rtph264pay name=pay0 pt=96 config-interval=1',
    'h265': 'qtdemux ! queue ! rtph265pay name=pay0 pt=96 config-interval=1',
    'sound': 'qtdemux ! queue ! rtpmp4gpay name=pay0 pt=97',
}
for name in os.listdir(folder):
    if not name.endswith('.mp4'):
        continue
    kind = name[:-4].split('-')[0]
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch('( filesrc location="%s" ! %s )' % (os.path.join(folder, name), pay[kind]))
    factory.set_shared(True)
    factory.set_permissions(permissions)
    mounts.add_factory('/' + name[:-4], factory)
auth = GstRtspServer.RTSPAuth()
auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
token = GstRtspServer.RTSPToken()
token.set_string('media.factory.role', 'viewer')
auth.add_digest('camera', 'secret-7', token)
server.set_auth(auth)
server.attach(None)
print(server.get_bound_port(), flush=True)
GLib.MainLoop().run()
